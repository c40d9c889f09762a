/** Who else has whose details open or writes in which cell, from what their devices say about where they are. */
import { isStakeholderId, type StakeholderId } from "@zaedno/plan";
import type { PresentPerson } from "../../collab/index.ts";
import type { Face } from "../../ui/Avatar.tsx";
import { type ColumnId, isColumnId } from "./columns.ts";

export interface Visitor extends Face {
  readonly memberId: string;
  /** The cell they write in; null when they have the details open. */
  readonly column: ColumnId | null;
}

export type VisitorsByPerson = ReadonlyMap<StakeholderId, readonly Visitor[]>;

export const peoplePage = "people";

/** Lists that did not change keep their identity, so that their rows need not be drawn anew. */
export function visitorsByPerson(
  here: readonly PresentPerson[],
  former: VisitorsByPerson = new Map(),
): VisitorsByPerson {
  const visitors = new Map<StakeholderId, Visitor[]>();
  for (const person of here) {
    if (person.me) continue;
    for (const { page, card, field } of person.places) {
      if (page !== peoplePage || !isStakeholderId(card)) continue;
      const { memberId, nickname, symbol, colour, role } = person;
      const column = isColumnId(field) ? field : null;
      visitors.set(card, [...(visitors.get(card) ?? []), { memberId, nickname, symbol, colour, role, column }]);
    }
  }
  return new Map([...visitors].map(([id, list]) => [id, sameAs(former.get(id), list)]));
}

function sameAs(known: readonly Visitor[] | undefined, list: readonly Visitor[]): readonly Visitor[] {
  const isSame = known?.length === list.length && known.every((one, index) => isEqual(one, list[index]));
  return isSame ? known : list;
}

function isEqual(a: Visitor, b: Visitor | undefined): boolean {
  return a.memberId === b?.memberId && a.column === b.column && a.nickname === b.nickname && a.colour === b.colour;
}
