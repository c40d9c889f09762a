/** The eight digits of a join code: how they are typed, shown and sent. */

export const codeLength = 8;

/** Only the digits, no more than a code has. Spaces, dashes and what else was pasted fall away. */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, "").slice(0, codeLength);
}

/** "48271635" → "4827 1635"; while typing, the space comes with the fifth digit. */
export function groupDigits(digits: string): string {
  return digits.length > 4 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
}

/** Where the cursor belongs in the grouped text so that as many digits stand before it as before. */
export function cursorAfter(grouped: string, digitsBefore: number): number {
  const space = grouped.includes(" ") && digitsBefore > 4 ? 1 : 0;
  return Math.min(digitsBefore + space, grouped.length);
}
