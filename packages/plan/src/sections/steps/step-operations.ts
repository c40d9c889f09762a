/** What people do with steps. Every operation is one transaction and refuses with a rule of `steps.ts`. */
import * as Y from "yjs";
import { PlanRuleError } from "../../errors.ts";
import { newId, type StepId } from "../../ids.ts";
import { byRank, placeInRow, type Ranked } from "../../ordering.ts";
import { type Actor, markMadeRoom, rootMap, type Scalar, transact } from "../../plan-document.ts";
import { demandsSection } from "../demands.ts";
import {
  type Changes,
  checked,
  createEntity,
  deleteEntity,
  editEntity,
  existing,
  type Fresh,
  isDeleted,
  refuseUnknown,
  restoreEntity,
  setFields,
} from "../entity-writing.ts";
import { eventsSection } from "../events.ts";
import { decodePlace, encodePlace, fallbackPlace, type Place } from "./place.ts";
import type { StepColumn } from "./step-columns.ts";
import { type Step, stepsSection } from "./steps.ts";

export interface StepPlacing {
  readonly column: StepColumn;
  /** The step to stand before; null, absent, or no longer in the column: at the end. */
  readonly beforeId?: StepId | null | undefined;
}

/** What a new step may be given; only the title and the column must be. */
export type NewStep = Omit<Fresh<Step>, "place" | "doneOn"> & StepPlacing;

/** What can be edited on a card; moving has its own operation. */
export type StepChanges = Omit<Changes<Step>, "place" | "doneOn">;

/** Adds a step to a column and gives its id. */
export function addStep(doc: Y.Doc, actor: Actor, step: NewStep): StepId {
  const { column, beforeId, ...given } = step;
  checked(stepsSection, given);
  refuseDueBeforeStart(given.start, given.due);
  refuseUnknownEnds(doc, given);
  const id = newId("stp", actor.random);
  transact(doc, actor, (transaction) => {
    const place = makeRoom(doc, actor, transaction, id, { column, beforeId });
    const doneOn = column === "done" ? { doneOn: actor.today } : {};
    createEntity(doc, actor, stepsSection, id, { ...given, place, ...doneOn });
  });
  return id;
}

/** Changes the named fields; `undefined` empties one. A deleted step can be edited and stays deleted. */
export function editStep(doc: Y.Doc, actor: Actor, id: StepId, changes: StepChanges): void {
  const now = stepsSection.read(id, existing(doc, stepsSection, id)).entry;
  const start = "start" in changes ? changes.start : now?.start;
  const due = "due" in changes ? changes.due : now?.due;
  if ("start" in changes || "due" in changes) refuseDueBeforeStart(start, due);
  refuseUnknownEnds(doc, changes);
  editEntity(doc, actor, stepsSection, id, changes);
}

function refuseUnknownEnds(doc: Y.Doc, { eventId, demandId }: StepChanges): void {
  refuseUnknown(doc, eventsSection, eventId);
  refuseUnknown(doc, demandsSection, demandId);
}

function refuseDueBeforeStart(start: string | undefined, due: string | undefined): void {
  if (start && due && due < start) throw new PlanRuleError("S5", "due-before-start", { start, due });
}

/** Moves a step to a place in a column; where it already stands there, nothing is written. */
export function moveStep(doc: Y.Doc, actor: Actor, id: StepId, to: StepPlacing): void {
  const map = existing(doc, stepsSection, id);
  if (standsThere(doc, id, to)) return;
  transact(doc, actor, (transaction) => {
    const place = makeRoom(doc, actor, transaction, id, to);
    const from = decodePlace(map.get("place"));
    setFields(map, actor, [["place", encodePlace(place)], ...doneOnWrites(actor, map, from, place)]);
  });
}

/**
 * [S8] Written whenever the move begins or ends in `done`, so that of two concurrent moves place and day come from the
 * same person.
 */
function doneOnWrites(actor: Actor, map: Y.Map<unknown>, from: Place | null, to: Place): [string, Scalar | null][] {
  if (to.column !== "done") return from?.column === "done" ? [["doneOn", null]] : [];
  const kept = from?.column === "done" ? map.get("doneOn") : undefined;
  return [["doneOn", typeof kept === "string" ? kept : actor.today]];
}

export function deleteStep(doc: Y.Doc, actor: Actor, id: StepId): void {
  deleteEntity(doc, actor, stepsSection, id);
}

export function restoreStep(doc: Y.Doc, actor: Actor, id: StepId): void {
  restoreEntity(doc, actor, stepsSection, id);
}

/** [S10] The place to stand in, after writing the neighbours that have to give way. */
function makeRoom(doc: Y.Doc, actor: Actor, transaction: Y.Transaction, id: StepId, to: StepPlacing): Place {
  const row = columnRow(doc, to.column).filter((other) => other.id !== id);
  const index = row.findIndex((other) => other.id === to.beforeId);
  const { rank, moved } = placeInRow(row, index === -1 ? row.length : index, actor.random);
  for (const neighbour of moved) {
    markMadeRoom(transaction, "steps", neighbour.id);
    const map = rootMap(doc, "steps").get(neighbour.id);
    // N.B. not by setFields: making room doesn't make anyone the last editor of the neighbour.
    if (map instanceof Y.Map) map.set("place", encodePlace({ column: to.column, rank: neighbour.rank }));
  }
  return { column: to.column, rank };
}

function standsThere(doc: Y.Doc, id: StepId, to: StepPlacing): boolean {
  const row = columnRow(doc, to.column);
  const index = row.findIndex((other) => other.id === id);
  if (index === -1) return false;
  const target = row.some((other) => other.id === to.beforeId) ? to.beforeId : undefined;
  return target === id || row[index + 1]?.id === target;
}

/** The steps shown in a column, in order. Reads two keys of each, not the whole step: this runs at every drop. */
function columnRow(doc: Y.Doc, column: StepColumn): Ranked[] {
  const row: Ranked[] = [];
  rootMap(doc, "steps").forEach((map, id) => {
    if (!(map instanceof Y.Map) || isDeleted(map)) return;
    const place = decodePlace(map.get("place")) ?? fallbackPlace;
    if (place.column === column) row.push({ id, rank: place.rank });
  });
  return row.sort(byRank);
}
