/** Which signs a newcomer is shown. */
import { personColours, personSymbols } from "@zaedno/plan";

type Sign = (typeof personSymbols)[number];

const shownAtFirst = 12;
const freeAtLeast = 6;

/** Twelve signs; when most of them are taken, all that there are. */
export function signsToOffer(taken: readonly string[]): readonly Sign[] {
  const first = personSymbols.slice(0, shownAtFirst);
  return first.filter((sign) => !taken.includes(sign)).length >= freeAtLeast ? first : personSymbols;
}

/** Neighbours in the picker have different grounds. */
export function colourOfSign(sign: Sign): (typeof personColours)[number] {
  return personColours[personSymbols.indexOf(sign) % personColours.length] ?? "a";
}
