/** What somebody meant by a word in a cell, as the key of a choice. */
import { type PasteChoice, valueWords } from "./known-words.ts";

/** Null when the word is none that is known; empty when it says that nothing is known. */
export function choiceMeant(field: PasteChoice, text: string): string | null {
  const word = plainWord(text);
  if (word === "" || nothingKnown.has(word)) return field === "publish" ? "no" : "";
  for (const [key, words] of Object.entries(valueWords[field])) if (words.includes(word)) return key;
  return null;
}

const nothingKnown: ReadonlySet<string> = new Set(["?", "-", "–", "—"]);

/** Longer than any word of ours, and than any name may be. */
const longest = 500;

/** In small letters, without the spaces and marks that tables bring along. */
export function plainWord(text: string): string {
  return text
    .slice(0, longest)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, " ")
    .replace(/[:.*]+$/, "")
    .trim();
}
