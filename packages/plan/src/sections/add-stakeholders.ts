/** Many stakeholders at once, as from a table: all of it, or nothing. */
import type * as Y from "yjs";
import { PlanRuleError } from "../errors.ts";
import { newId, type StakeholderId } from "../ids.ts";
import { type Actor, transact } from "../plan-document.ts";
import { type CoalitionPlace, coalitionSection } from "./coalition.ts";
import {
  type Changes,
  checked,
  checkedFresh,
  createEntity,
  existing,
  type FieldWrite,
  type Fresh,
  setFields,
} from "./entity-writing.ts";
import { type FactChanges, type FactsSection, factOf, withAlong, writeFacts } from "./facts.ts";
import { type Position, positionsSection } from "./positions.ts";
import { type Stakeholder, stakeholdersSection } from "./stakeholders.ts";

interface KnownFacts {
  readonly position?: FactChanges<Position> | undefined;
  readonly coalition?: FactChanges<CoalitionPlace> | undefined;
}

export interface NewStakeholderRow extends KnownFacts {
  readonly stakeholder: Fresh<Stakeholder>;
}

/** What a table knows about somebody who is there already. */
export interface StakeholderFill extends KnownFacts {
  readonly id: StakeholderId;
  readonly stakeholder?: Changes<Stakeholder> | undefined;
}

export const stakeholderRowsMax = 300;

/**
 * Adds all rows, which keep their order, and fills what is empty of those who are there, as one change; gives the ids of
 * the new ones. What is not empty stays as it is. Refuses with K5 when there are more than 300 rows or fills, or with the
 * rule that the first of them breaks; its number, from 1, is then in the details as `row` or `fill`.
 */
export function addStakeholders(
  doc: Y.Doc,
  actor: Actor,
  rows: readonly NewStakeholderRow[],
  fills: readonly StakeholderFill[] = [],
): StakeholderId[] {
  if (Math.max(rows.length, fills.length) > stakeholderRowsMax) {
    throw new PlanRuleError("K5", "too-many-entries", { limit: stakeholderRowsMax });
  }
  const adding = rows.map((row, i) => inPlace("row", i, () => preparedRow(doc, laterBy(actor, i), row)));
  const filling = fills.map((fill, i) => inPlace("fill", i, () => preparedFill(doc, actor, fill)));
  return transact(doc, actor, () => {
    for (const write of filling) write();
    return adding.map((add) => add());
  });
}

/** [K5] The age decides the order of the list, so each row is a millisecond younger than the one before. */
function laterBy(actor: Actor, ms: number): Actor {
  return { ...actor, now: new Date(Date.parse(actor.now) + ms).toISOString() };
}

function preparedRow(doc: Y.Doc, actor: Actor, { stakeholder, ...facts }: NewStakeholderRow): () => StakeholderId {
  checkedFresh(stakeholdersSection, stakeholder);
  const id = newId("stk", actor.random);
  const writeKnown = preparedFacts(doc, actor, id, facts);
  return () => {
    createEntity(doc, actor, stakeholdersSection, id, stakeholder);
    writeKnown();
    return id;
  };
}

function preparedFill(doc: Y.Doc, actor: Actor, { id, stakeholder = {}, ...facts }: StakeholderFill): () => void {
  const map = existing(doc, stakeholdersSection, id);
  const isEmpty = ([field]: FieldWrite) => (map.get(field) ?? null) === null;
  const fields = checked(stakeholdersSection, stakeholder).filter(isEmpty);
  const writeKnown = preparedFacts(doc, actor, id, facts);
  return () => {
    setFields(map, actor, fields);
    writeKnown();
  };
}

/** Checked now, written later, where nothing is noted yet. */
function preparedFacts(
  doc: Y.Doc,
  actor: Actor,
  id: StakeholderId,
  { position = {}, coalition = {} }: KnownFacts,
): () => void {
  const writePosition = preparedSheet(doc, actor, id, positionsSection, position);
  const writeCoalition = preparedSheet(doc, actor, id, coalitionSection, coalition);
  return () => {
    writePosition();
    writeCoalition();
  };
}

function preparedSheet<Facts>(
  doc: Y.Doc,
  actor: Actor,
  id: StakeholderId,
  section: FactsSection<Facts>,
  facts: FactChanges<Facts>,
): () => void {
  const isEmpty = ([field]: FieldWrite) => factOf(doc, section, id, field) === null;
  const writes = withAlong(doc, actor, section, id, checked(section, facts).filter(isEmpty)).filter(isEmpty);
  return () => writeFacts(doc, section, id, writes);
}

function inPlace<Result>(what: "row" | "fill", index: number, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof PlanRuleError)) throw error;
    throw new PlanRuleError(error.rule, error.key, { ...error.details, [what]: index + 1 });
  }
}
