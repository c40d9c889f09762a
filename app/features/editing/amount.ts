/** Amounts as people type them: "1 200,50", "1200.5", "40 €". */

/** Null when it is no amount. */
export function readAmount(words: string): number | null {
  const plain = words.replace(/[\s\u00a0\u202f€]|евро|eur/giu, "");
  // The last comma or point is the decimal one when at most two digits follow it; the others part the thousands.
  const [, whole = "", cents = ""] = /^([\d.,]*?)(?:[.,](\d{0,2}))?$/u.exec(plain) ?? [];
  const digits = whole.replace(/[.,]/g, "");
  if (digits === "" && cents === "") return null;
  return Number(`${digits || "0"}.${cents || "0"}`);
}

export function writeAmount(amount: number, locale: string): string {
  const cents = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: cents, maximumFractionDigits: cents }).format(amount);
}
