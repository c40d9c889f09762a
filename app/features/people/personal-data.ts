/**
 * Notices telephone numbers, e-mail addresses and personal numbers in what somebody types, so that the page can ask
 * whether they are needed. It never refuses anything: a wrong guess must not stop anybody's work.
 */

export type PersonalData = "phone" | "email" | "personal-number";

export function personalDataIn(text: string): PersonalData | null {
  // As long as an address may be: without an end, a hundred thousand letters would be looked through from each of them.
  if (/[^\s@<>"',;]{1,64}@[^\s@<>"',;]{1,255}\.\p{L}{2,}/u.test(text)) return "email";
  for (const [run] of text.matchAll(/\+?\d[\d\s().\-/]{6,}\d/g)) {
    const kind = kindOf(run);
    if (kind !== null) return kind;
  }
  return null;
}

/** A run of digits with what people write between them. */
function kindOf(run: string): PersonalData | null {
  const digits = run.replace(/\D/g, "");
  if (/^\d{10}$/.test(run) && looksLikePersonalNumber(digits)) return "personal-number";
  if (isDayOrRange(run)) return null;
  const isPhone = /^\+|^0/.test(run) ? digits.length >= 8 && digits.length <= 15 : false;
  return isPhone || /^359\d{8,9}$/.test(digits) ? "phone" : null;
}

/** Ten digits that begin with a birthday: year, month (20 or 40 is added for other centuries), day. */
function looksLikePersonalNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && checkDigitFits(digits);
}

const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6] as const;

function checkDigitFits(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return (sum % 11) % 10 === Number(digits.charAt(9));
}

/** "08.03.2027", "01.03 – 05.04.2027": dates, not numbers to call. */
function isDayOrRange(run: string): boolean {
  return /^\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?(\D+\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?)?$/.test(run.trim());
}
