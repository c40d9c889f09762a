/** What a person is called in a group: cleaned for showing, and folded to a key so that two seats cannot be mistaken. */
import type { Brand } from "./ids.ts";

/** 1 to 40 characters, trimmed, single spaces, nothing invisible. */
export type Nickname = Brand<string, "Nickname">;

const maxCharacters = 40;

/** Null when nothing visible is left or it is too long. */
export function nicknameFrom(input: string): Nickname | null {
  const cleaned = input.normalize("NFC").replace(controlAndFormat, "").replace(/\s+/gu, " ").trim();
  const characters = [...cleaned].length;
  const isFit = characters > 0 && characters <= maxCharacters && nicknameKey(cleaned) !== "";
  return isFit ? (cleaned as Nickname) : null;
}

/**
 * Equal for nicknames that a reader would take for the same: case, spaces, accents on accents, look-alike letters and
 * what shows nothing do not count.
 */
export function nicknameKey(nickname: string): string {
  const folded = nickname
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
  return [...folded].map((letter) => lookAlikes.get(letter) ?? letter).join("");
}

// The joiner U+200D holds compound pictures together; every other format character only hides something.
const controlAndFormat = /(?!\u200d)(?!\s)\p{C}/gu;

// Cyrillic letters that are drawn like Latin ones: a second «Мила» with a Latin M must not get in.
const lookAlikes = new Map(
  [..."авекмнорстухіјѕ"].map((letter, at) => [letter, [..."abekmhopctyxijs"][at] ?? letter] as const),
);
