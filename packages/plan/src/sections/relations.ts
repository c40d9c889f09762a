/**
 * Relations: who decides over whom, who works with whom, who is in dispute. No family and no party: only what offices
 * and organisations do.
 *
 * Rules
 * [Q1] A relation lives under its own random id and joins two different stakeholders for good. Deleted softly.
 * [Q2] The type is one of its list, the strength 1 to 3; the note has up to 1000 characters in lines.
 * [Q3] A pair has one relation of each type; adding a second is refused. Of two that people made at once the older one
 *      is shown, and deleting it deletes its twins.
 * [Q4] Working together, being allied and being in dispute have no direction: both orders are the same pair.
 * [Q5] A relation is shown while both its ends are there, and comes back with them.
 */

import * as Y from "yjs";
import { isMutual, type RelationStrength, type RelationType, relationStrengths, relationTypes } from "../choices.ts";
import { PlanRuleError } from "../errors.ts";
import { isRelationId, isStakeholderId, newId, type RelationId, type StakeholderId } from "../ids.ts";
import { type Actor, rootMap, transact } from "../plan-document.ts";
import { defineEntities, type Entity } from "./entity.ts";
import {
  type Changes,
  createEntity,
  deleteEntity,
  editEntity,
  existing,
  type Fresh,
  isDeleted,
  restoreEntity,
} from "./entity-writing.ts";
import { level, lines, optionalFlag, requiredChoice, requiredReference } from "./fields.ts";
import { stakeholdersSection } from "./stakeholders.ts";

export interface Relation extends Entity {
  readonly id: RelationId;
  readonly from: StakeholderId;
  readonly to: StakeholderId;
  readonly type: RelationType;
  readonly strength?: RelationStrength;
  readonly note?: string;
  readonly publish?: boolean;
}

export const relationsSection = defineEntities<Relation>({
  name: "relations",
  root: "relations",
  entryRule: "Q1",
  isId: isRelationId,
  fields: {
    from: requiredReference("Q1", isStakeholderId),
    to: requiredReference("Q1", isStakeholderId),
    type: requiredChoice("Q2", relationTypes, "works_with"),
    strength: level("Q2", relationStrengths),
    note: lines({ rule: "Q2", max: 1000 }),
    publish: optionalFlag("Q2"),
  },
  nonsense: ({ from, to }) => (from === to ? "Q1" : null),
});

/** The ends are for good: another pair is another relation. */
export type RelationChanges = Omit<Changes<Relation>, "from" | "to">;

/** Joins two stakeholders; refuses with K1, Q1, Q2 or Q3. */
export function addRelation(doc: Y.Doc, actor: Actor, relation: Fresh<Relation>): RelationId {
  existing(doc, stakeholdersSection, relation.from);
  existing(doc, stakeholdersSection, relation.to);
  if (relation.from === relation.to) throw new PlanRuleError("Q1", "relation-to-itself");
  refuseSecond(doc, relation);
  return createEntity(doc, actor, relationsSection, newId("rel", actor.random), relation);
}

/** Changes the named fields; refuses with Q1, Q2 or Q3. */
export function editRelation(doc: Y.Doc, actor: Actor, id: RelationId, changes: RelationChanges): void {
  const now = relationsSection.read(id, existing(doc, relationsSection, id)).entry;
  if (now && changes.type !== undefined && changes.type !== now.type) refuseSecond(doc, { ...now, type: changes.type });
  editEntity(doc, actor, relationsSection, id, changes);
}

/** [Q3] Deletes it with its twins, or one of those would appear in its place. */
export function deleteRelation(doc: Y.Doc, actor: Actor, id: RelationId): void {
  const relation = relationsSection.read(id, existing(doc, relationsSection, id)).entry;
  transact(doc, actor, () => {
    deleteEntity(doc, actor, relationsSection, id);
    for (const twin of relation ? liveOfPair(doc, relation) : []) deleteEntity(doc, actor, relationsSection, twin.id);
  });
}

export function restoreRelation(doc: Y.Doc, actor: Actor, id: RelationId): void {
  restoreEntity(doc, actor, relationsSection, id);
}

type Joined = Pick<Relation, "from" | "to" | "type">;

function refuseSecond(doc: Y.Doc, joined: Joined): void {
  if (liveOfPair(doc, joined).length > 0) throw new PlanRuleError("Q3", "relation-exists-already");
}

function liveOfPair(doc: Y.Doc, joined: Joined): Relation[] {
  const found: Relation[] = [];
  rootMap(doc, "relations").forEach((map, id) => {
    if (!(map instanceof Y.Map) || isDeleted(map)) return;
    const { entry } = relationsSection.read(id, map);
    if (entry && pairKey(entry) === pairKey(joined)) found.push(entry);
  });
  return found;
}

/** [Q3] [Q5] In the order given, the first of each pair and type whose ends are there. */
export function shownRelations(relations: readonly Relation[], isThere: (id: StakeholderId) => boolean): Relation[] {
  const seen = new Set<string>();
  return relations.filter((relation) => {
    const key = pairKey(relation);
    if (!isThere(relation.from) || !isThere(relation.to) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function pairKey({ from, to, type }: Joined): string {
  const [first, second] = isMutual(type) && to < from ? [to, from] : [from, to];
  return `${type}:${first}:${second}`;
}
