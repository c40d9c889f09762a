/** What people do with check items. Every operation is one transaction and refuses with a rule of `check-items.ts`. */
import * as Y from "yjs";
import { type CheckItemId, newId, type StepId } from "../../ids.ts";
import { byRank, isRank, placeInRow, type Rank, type Ranked } from "../../ordering.ts";
import { type Actor, markMadeRoom, rootMap, transact } from "../../plan-document.ts";
import {
  createEntity,
  deleteEntity,
  editEntity,
  existing,
  isDeleted,
  restoreEntity,
  setFields,
} from "../entity-writing.ts";
import { stepsSection } from "../steps/steps.ts";
import { checkItemsSection } from "./check-items.ts";

export interface CheckItemPlacing {
  /** The item to stand before; null, absent, or no longer in the step: at the end. */
  readonly beforeId?: CheckItemId | null | undefined;
}

/** Adds an item to a step and gives its id. */
export function addCheckItem(
  doc: Y.Doc,
  actor: Actor,
  stepId: StepId,
  { text, beforeId }: { readonly text: string } & CheckItemPlacing,
): CheckItemId {
  existing(doc, stepsSection, stepId);
  const id = newId("chk", actor.random);
  return transact(doc, actor, (transaction) => {
    const rank = makeRoom(doc, actor, transaction, { id, stepId, beforeId });
    return createEntity(doc, actor, checkItemsSection, id, { stepId, text, done: false, rank });
  });
}

export function editCheckItem(doc: Y.Doc, actor: Actor, id: CheckItemId, { text }: { readonly text: string }): void {
  editEntity(doc, actor, checkItemsSection, id, { text });
}

/** [C3] Sets the tick to what the person saw themselves choose. */
export function toggleCheckItem(doc: Y.Doc, actor: Actor, id: CheckItemId, done: boolean): void {
  editEntity(doc, actor, checkItemsSection, id, { done });
}

export function moveCheckItem(doc: Y.Doc, actor: Actor, id: CheckItemId, { beforeId }: CheckItemPlacing): void {
  const map = existing(doc, checkItemsSection, id);
  const stepId = map.get("stepId");
  transact(doc, actor, (transaction) => {
    setFields(map, actor, [["rank", makeRoom(doc, actor, transaction, { id, stepId, beforeId })]]);
  });
}

export function deleteCheckItem(doc: Y.Doc, actor: Actor, id: CheckItemId): void {
  deleteEntity(doc, actor, checkItemsSection, id);
}

export function restoreCheckItem(doc: Y.Doc, actor: Actor, id: CheckItemId): void {
  restoreEntity(doc, actor, checkItemsSection, id);
}

interface Wanted extends CheckItemPlacing {
  readonly id: CheckItemId;
  readonly stepId: unknown;
}

function makeRoom(doc: Y.Doc, actor: Actor, transaction: Y.Transaction, { id, stepId, beforeId }: Wanted): Rank {
  const row = itemRow(doc, stepId).filter((other) => other.id !== id);
  const index = row.findIndex((other) => other.id === beforeId);
  const { rank, moved } = placeInRow(row, index === -1 ? row.length : index, actor.random);
  for (const neighbour of moved) {
    markMadeRoom(transaction, "checkItems", neighbour.id);
    const map = rootMap(doc, "checkItems").get(neighbour.id);
    if (map instanceof Y.Map) map.set("rank", neighbour.rank);
  }
  return rank;
}

function itemRow(doc: Y.Doc, stepId: unknown): Ranked[] {
  const row: Ranked[] = [];
  rootMap(doc, "checkItems").forEach((map, id) => {
    if (!(map instanceof Y.Map) || isDeleted(map) || map.get("stepId") !== stepId) return;
    const rank = map.get("rank");
    if (isRank(rank)) row.push({ id, rank });
  });
  return row.sort(byRank);
}
