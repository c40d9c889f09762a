/** Who else has which card open or in the hand, from what their devices say about where they are. */
import { isStepId, type MemberId, type StepId } from "@zaedno/plan";
import type { PresentPerson } from "../../collab/index.ts";
import type { Face } from "../../ui/Avatar.tsx";

/** Somebody else at a card. */
export interface Visitor extends Face {
  readonly memberId: MemberId;
  readonly does: "edits" | "moves";
}

export type VisitorsByCard = ReadonlyMap<StepId, Visitor>;

export const stepsPage = "steps";

/** One visitor per card: a hand that moves it is told before an open sheet. Unchanged ones keep their identity. */
export function visitorsByCard(here: readonly PresentPerson[], former: VisitorsByCard = new Map()): VisitorsByCard {
  const visitors = new Map<StepId, Visitor>();
  for (const person of here) {
    if (person.me) continue;
    for (const place of person.places) {
      if (place.page !== stepsPage || !isStepId(place.card)) continue;
      const does = place.drag ? "moves" : "edits";
      if (visitors.get(place.card)?.does !== "moves")
        visitors.set(place.card, sameAs(former.get(place.card), person, does));
    }
  }
  return visitors;
}

function sameAs(known: Visitor | undefined, person: PresentPerson, does: Visitor["does"]): Visitor {
  const { memberId, nickname, symbol, colour, role } = person;
  const isSame =
    known?.memberId === memberId && known.does === does && known.nickname === nickname && known.colour === colour;
  return isSame ? known : { memberId, nickname, symbol, colour, role, does };
}
