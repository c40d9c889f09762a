/** Who else carries whom at this moment, and over which place, from what their devices say. */
import { isStakeholderId, type StakeholderId } from "@zaedno/plan";
import type { PresentPerson } from "../../../collab/index.ts";
import type { Face } from "../../../ui/Avatar.tsx";
import { peoplePage } from "../visitors.ts";

export interface Mover extends Face {
  readonly memberId: string;
  /** Whom they carry. */
  readonly card: StakeholderId;
  /** A place of the grid or of the spectrum; those of the other view are nobody's here. */
  readonly over: string;
}

/** An unchanged list keeps its identity. */
export function moversOf(here: readonly PresentPerson[], former: readonly Mover[] = []): readonly Mover[] {
  const movers = here.flatMap((person) => (person.me ? [] : person.places.flatMap((place) => moverAt(person, place))));
  const isSame = movers.length === former.length && movers.every((mover, index) => isEqual(mover, former[index]));
  return isSame ? former : movers;
}

function moverAt(person: PresentPerson, { page, card, drag }: PresentPerson["places"][number]): readonly Mover[] {
  if (page !== peoplePage || !drag || !isStakeholderId(card)) return [];
  const { memberId, nickname, symbol, colour, role } = person;
  return [{ memberId, nickname, symbol, colour, role, card, over: drag.column }];
}

function isEqual(a: Mover, b: Mover | undefined): boolean {
  const isSamePerson = a.memberId === b?.memberId && a.nickname === b.nickname && a.colour === b.colour;
  return isSamePerson && a.card === b?.card && a.over === b.over;
}
