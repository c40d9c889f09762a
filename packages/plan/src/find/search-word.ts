/**
 * One word that is looked for. Each letter stands for all the ways in which people write it: `sreshta`, `sre6ta` and
 * `среща` are one word on a phone without a Cyrillic keyboard.
 */

export interface Hit {
  readonly from: number;
  readonly to: number;
  /** A whole word, the beginning of one, or something in its middle. */
  readonly kind: "word" | "start" | "middle";
}

/** Longest first: `sht` before `sh` before `s`. */
const fromLatin: readonly (readonly [string, string])[] = [
  ["sht", "щ|шт|sht"],
  ["6t", "щ|шт|6t"],
  ["dzh", "дж|dzh"],
  ["dj", "дж|dj"],
  ["sh", "ш|сх|sh"],
  ["ch", "ч|цх|ch"],
  ["zh", "ж|зх|zh"],
  ["ts", "ц|тс|ts"],
  ["tz", "ц|тз|tz"],
  ["ya", "я|йа|ъа|ya"],
  ["ia", "ия|я|иа|ia"],
  ["ja", "я|жа|йа|ja"],
  ["yu", "ю|йу|yu"],
  ["iu", "ю|иу|iu"],
  ["ju", "ю|жу|йу|ju"],
  ["yo", "ьо|йо|yo"],
  ["jo", "ьо|йо|жо|jo"],
  ["a", "а|ъ|a"],
  ["b", "б|b"],
  ["c", "ц|к|c"],
  ["d", "д|d"],
  ["e", "е|э|e"],
  ["f", "ф|f"],
  ["g", "г|g"],
  ["h", "х|h"],
  ["i", "и|й|i"],
  ["j", "ж|й|дж|j"],
  ["k", "к|k"],
  ["l", "л|l"],
  ["m", "м|m"],
  ["n", "н|n"],
  ["o", "о|o"],
  ["p", "п|p"],
  ["q", "я|q"],
  ["r", "р|r"],
  ["s", "с|s"],
  ["t", "т|t"],
  ["u", "у|ъ|u"],
  ["v", "в|v"],
  ["w", "в|w"],
  ["x", "кс|х|x"],
  ["y", "ъ|й|и|ь|у|y"],
  ["z", "з|z"],
  ["4", "ч|4"],
  ["6", "ш|6"],
];

const fromCyrillic: readonly (readonly [string, string])[] = [
  ["щ", "щ|sht|6t"],
  ["ш", "ш|sh|6"],
  ["ч", "ч|ch|4"],
  ["ж", "ж|zh|j"],
  ["ц", "ц|ts|tz|c"],
  ["я", "я|ya|ia|q"],
  ["ю", "ю|yu|iu"],
  ["ъ", "ъ|a|u|y"],
  ["ь", "ь|y|j"],
  ["а", "а|a"],
  ["б", "б|b"],
  ["в", "в|v|w"],
  ["г", "г|g"],
  ["д", "д|d"],
  ["е", "е|e"],
  ["з", "з|z"],
  ["и", "и|i"],
  ["й", "й|y|i|j"],
  ["к", "к|k"],
  ["л", "л|l"],
  ["м", "м|m"],
  ["н", "н|n"],
  ["о", "о|o"],
  ["п", "п|p"],
  ["р", "р|r"],
  ["с", "с|s"],
  ["т", "т|t"],
  ["у", "у|u"],
  ["ф", "ф|f"],
  ["х", "х|h|x"],
];

const spellings: ReadonlyMap<string, string> = new Map([...fromLatin, ...fromCyrillic]);
const longest = 3;

/** Looks at so many places in one text for the beginning of a word. */
const triesMax = 20;

export class SearchWord {
  readonly #shape: RegExp;
  readonly #isLetter: boolean;

  constructor(word: string) {
    const folded = foldText(word.normalize("NFC"));
    this.#shape = new RegExp(patternOf(folded), "gu");
    this.#isLetter = folded.length === 1;
  }

  /** The best place in a folded text; null when it isn't there. A single letter only counts where a word begins. */
  findIn(folded: string): Hit | null {
    this.#shape.lastIndex = 0;
    let best: Hit | null = null;
    for (let tries = 0; tries < triesMax; tries++) {
      const found = this.#shape.exec(folded);
      if (found === null) break;
      const hit = hitAt(folded, found.index, found.index + found[0].length);
      if (hit.kind === "word") return hit;
      if (best === null || (best.kind === "middle" && hit.kind === "start")) best = hit;
    }
    return best?.kind === "middle" && this.#isLetter ? null : best;
  }
}

function hitAt(text: string, from: number, to: number): Hit {
  const begins = from === 0 || !isWordLetter(text, from - 1);
  const ends = to === text.length || !isWordLetter(text, to);
  return { from, to, kind: begins ? (ends ? "word" : "start") : "middle" };
}

function isWordLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** N.B. digits are only letters beside letters: the 6 of "6 март" is a six. */
function patternOf(folded: string): string {
  if (/^\d+$/.test(folded)) return folded;
  let pattern = "";
  for (let at = 0; at < folded.length; ) {
    const [length, spelling] = spellingAt(folded, at);
    pattern += `(?:${spelling})`;
    at += length;
  }
  return pattern;
}

function spellingAt(folded: string, at: number): readonly [number, string] {
  for (let length = longest; length > 0; length--) {
    const spelling = spellings.get(folded.slice(at, at + length));
    if (spelling !== undefined) return [length, spelling];
  }
  const [character = ""] = folded.slice(at);
  return [character.length, character];
}

/** Most texts have none of these and need no second look. */
const maybeAccented = /[\u00c0-\u024f\u0450\u0451\u045d\u1e00-\u1eff]/;

/** Lower case without accents, every letter in its old place. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length && !maybeAccented.test(lower)) return lower;
  return Array.from(text, foldCharacter).join("");
}

/** N.B. й is a letter of its own and keeps its bow. */
function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  const bare = lower === "й" ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
  return bare.length === character.length ? bare : lower.length === character.length ? lower : character;
}
