/** Rows of people for tests: a name is enough. */
import {
  type CoalitionPlace,
  isMemberId,
  isStakeholderId,
  type Position,
  type Stakeholder,
  type StakeholderId,
  stanceOf,
} from "@zaedno/plan";
import type { PersonRow } from "../people-rows.ts";

interface Facts {
  readonly who?: Partial<Stakeholder>;
  readonly position?: Position;
  readonly place?: CoalitionPlace;
  readonly target?: PersonRow["target"];
}

/** The same words give the same id: `stk_` and letters up to 22. */
export function personId(words: string): StakeholderId {
  const id = `stk_${words
    .replace(/[^a-zA-Z0-9]/g, "")
    .padEnd(22, "A")
    .slice(0, 22)}`;
  if (!isStakeholderId(id)) throw new Error(`no id can be made of ${words}`);
  return id;
}

const memberId = "mem_AAAAAAAAAAAAAAAAAAAAAA";

export function personRow(key: string, { who = {}, position = {}, place = {}, target = null }: Facts = {}): PersonRow {
  if (!isMemberId(memberId)) throw new Error("the member of the tests has an id");
  const id = personId(key);
  const made = { createdBy: memberId, createdAt: "2026-11-01T08:00:00.000Z", updatedBy: memberId };
  return {
    id,
    who: { id, type: "person", name: key, ...made, ...who },
    position,
    place,
    stance: stanceOf(position),
    target,
  };
}
