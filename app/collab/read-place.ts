/** Others' places come off the wire, so their shape is checked. Only the live part needs this, and what it checks with. */
import * as v from "valibot";
import type { PresencePlace } from "./presence-place.ts";

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

const placeShape = v.object({
  page: shortText,
  card: v.optional(shortText),
  field: v.optional(shortText),
  /** A card in the hand: the column it hovers over and the card it would stand before. */
  drag: v.optional(v.object({ column: shortText, before: v.optional(shortText) })),
});

/** The place in an untrusted value, or null when there is none that we understand. */
export function readPlace(value: unknown): PresencePlace | null {
  const parsed = v.safeParse(placeShape, value);
  return parsed.success ? parsed.output : null;
}
