/** Plans and people for tests, with everything that a test doesn't speak of filled in. */
import * as Y from "yjs";
import { createPlan, type NewPlan } from "../create-plan.ts";
import { day } from "../days.ts";
import { newId, type StakeholderId, type StepId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import { openPlan } from "../plan-document.ts";
import { addStakeholder, type Stakeholder } from "../sections/stakeholders.ts";
import type { StepColumn } from "../sections/steps/step-columns.ts";
import { addStep, type NewStep } from "../sections/steps/step-operations.ts";
import { seededBytes } from "./seeded-random.ts";

/** A person who acts on a plan; give a seed for ids and ranks that repeat. */
export function anActor(given: Partial<Actor> & { readonly seed?: number } = {}): Actor {
  const { seed, ...actor } = given;
  const random = seed === undefined ? {} : { random: seededBytes(seed) };
  return { memberId: newId("mem"), today: day("2027-02-08"), now: "2027-02-08T09:00:00.000Z", ...random, ...actor };
}

/** A created, otherwise empty plan. */
export function aPlan(given: Partial<NewPlan> = {}): Y.Doc {
  const doc = openPlan(new Y.Doc());
  createPlan(doc, { planId: newId("pln"), title: "Всяко дете в градината", lang: "bg", ...given });
  return doc;
}

/** Adds a step in `todo`, or wherever it is told. */
export function aStep(
  doc: Y.Doc,
  actor: Actor,
  given: Omit<Partial<NewStep>, "column"> & { column?: StepColumn } = {},
): StepId {
  return addStep(doc, actor, { title: "Среща с директорката", column: "todo", ...given });
}

export function aStakeholder(doc: Y.Doc, actor: Actor, given: Partial<Stakeholder> = {}): StakeholderId {
  return addStakeholder(doc, actor, { type: "person", name: "Калина Примерова", ...given });
}

/** The same plan on another device: everything so far is there, and nothing follows by itself. */
export function aCopyOf(doc: Y.Doc): Y.Doc {
  const copy = openPlan(new Y.Doc());
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Two devices exchange all they have. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
}

/** Two people with a plan each, the same one, not connected until they `exchange`. */
export function twoPeers(): { doc: Y.Doc; actor: Actor; otherDoc: Y.Doc; other: Actor; exchange: () => void } {
  const doc = aPlan();
  const otherDoc = aCopyOf(doc);
  return { doc, actor: anActor(), otherDoc, other: anActor(), exchange: () => exchange(doc, otherDoc) };
}
