/** Many stakeholders at once, as from a file: all of them, or none. */
import type * as Y from "yjs";
import { PlanRuleError } from "../errors.ts";
import { newId, type StakeholderId } from "../ids.ts";
import { type Actor, transact } from "../plan-document.ts";
import { type CoalitionPlace, coalitionSection } from "./coalition.ts";
import { checkedFresh, createEntity, type Fresh } from "./entity-writing.ts";
import { type FactChanges, factWrites, writeFacts } from "./facts.ts";
import { type Position, positionsSection } from "./positions.ts";
import { type Stakeholder, stakeholdersSection } from "./stakeholders.ts";

export interface NewStakeholderRow {
  readonly stakeholder: Fresh<Stakeholder>;
  readonly position?: FactChanges<Position> | undefined;
  readonly coalition?: FactChanges<CoalitionPlace> | undefined;
}

export const stakeholderRowsMax = 300;

/**
 * Adds all rows as one change and gives their ids in the same order. Refuses with K5 when there are more than 300, or
 * with the rule of the first row that breaks one; then its number, from 1, is in the details as `row`.
 */
export function addStakeholders(doc: Y.Doc, actor: Actor, rows: readonly NewStakeholderRow[]): StakeholderId[] {
  if (rows.length > stakeholderRowsMax) {
    throw new PlanRuleError("K5", "too-many-entries", { limit: stakeholderRowsMax });
  }
  const writes = rows.map((row, i) => inRow(i + 1, () => checkedRow(doc, actor, row)));
  return transact(doc, actor, () =>
    writes.map(({ id, stakeholder, position, coalition }) => {
      createEntity(doc, actor, stakeholdersSection, id, stakeholder);
      writeFacts(doc, positionsSection, id, position);
      writeFacts(doc, coalitionSection, id, coalition);
      return id;
    }),
  );
}

function checkedRow(doc: Y.Doc, actor: Actor, { stakeholder, position = {}, coalition = {} }: NewStakeholderRow) {
  checkedFresh(stakeholdersSection, stakeholder);
  const id = newId("stk", actor.random);
  return {
    id,
    stakeholder,
    position: factWrites(doc, actor, positionsSection, id, position),
    coalition: factWrites(doc, actor, coalitionSection, id, coalition),
  };
}

function inRow<Result>(row: number, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof PlanRuleError)) throw error;
    throw new PlanRuleError(error.rule, error.key, { ...error.details, row });
  }
}
