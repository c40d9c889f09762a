/**
 * What people paste is tidied, not refused: control characters, halves of broken characters and marks that turn the
 * direction of writing vanish, the words stay.
 */

/** One line: controls and line breaks become spaces, ends trimmed. */
export function tidyLine(text: string): string {
  return withoutTurns(withoutBrokenHalves(text))
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

/** Several lines: as `tidyLine`, but line breaks and tabs stay. */
export function tidyLines(text: string): string {
  return withoutTurns(withoutBrokenHalves(text))
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]+/gu, "")
    .trim();
}

/** A lone half of a pair can't be encoded: it would come back from the network as another character. */
export function withoutBrokenHalves(text: string): string {
  return text.replace(/\p{Cs}/gu, "");
}

/** Such a mark would turn the words of the page around it too; letters that are written from the right need none. */
function withoutTurns(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
}

/** False for text of spaces and invisible marks only. */
export function hasVisibleText(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}

/** Cut to at most `max` UTF-16 units without splitting a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const endsInPair = /[\uD800-\uDBFF]/.test(text.charAt(max - 1));
  return text.slice(0, endsInPair ? max - 1 : max).trimEnd();
}
