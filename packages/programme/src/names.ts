/** Names of programmes, regions, groups and plans as somebody typed or pasted them. */

/** Trimmed, single spaces, nothing invisible; null when nothing is left or it is longer than `longest` characters. */
export function nameFrom(input: string, longest: number): string | null {
  const cleaned = cleanLine(input);
  const characters = [...cleaned].length;
  return characters >= 1 && characters <= longest ? cleaned : null;
}

/** The same for a line that may be left empty; cut at `longest` characters. */
export function noteFrom(input: string, longest: number): string {
  return [...cleanLine(input)].slice(0, longest).join("");
}

function cleanLine(input: string): string {
  return input
    .normalize("NFC")
    .replace(/(?!\u200d)(?!\s)\p{C}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

export const longestPlaceName = 120;
export const longestPlanTitle = 200;
