/**
 * Where in the plan a person is: the only part of presence a client says itself (name, sign
 * and colour are the server's). Others' places come off the wire, so their shape is checked.
 */
import * as v from "valibot";

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

const placeShape = v.object({
  page: shortText,
  card: v.optional(shortText),
  field: v.optional(shortText),
  /** A card in the hand: the column it hovers over and the card it would stand before. */
  drag: v.optional(v.object({ column: shortText, before: v.optional(shortText) })),
});

export interface PresencePlace {
  readonly page: string;
  readonly card?: string | undefined;
  readonly field?: string | undefined;
  readonly drag?: { readonly column: string; readonly before?: string | undefined } | undefined;
}

/** The place in an untrusted value, or null when there is none that we understand. */
export function readPlace(value: unknown): PresencePlace | null {
  const parsed = v.safeParse(placeShape, value);
  return parsed.success ? parsed.output : null;
}

/** True when somebody at `place` is at (or deeper inside) `where`. */
export function isAt(place: PresencePlace | null, where: PresencePlace): boolean {
  if (place === null || place.page !== where.page) return false;
  if (where.card !== undefined && place.card !== where.card) return false;
  return where.field === undefined || place.field === where.field;
}
