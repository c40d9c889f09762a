/**
 * Steps: what the group does, who does it, until when and towards whom. The heart of a plan.
 *
 * Rules
 * [S1]  A step lives under its own random id. It is deleted softly and can be restored with all that is in it.
 * [S2]  A title has 1 to 300 characters in one line.
 * [S3]  A step stands in exactly one place: column and rank are one value. An unknown column is shown in `todo`.
 * [S4]  An owner is one member, or nobody.
 * [S5]  Start and due are days; due is not before start. If two people's days cross, the due day stays, the start goes.
 * [S6]  The tactic is one of the list; its pressure 1 to 4 follows from it.
 * [S7]  Cost is in euro, from 0 to 10 million, cents allowed.
 * [S8]  The day it was done is set by moving the step to `done`, cleared by moving it out, and shown only there.
 * [S9]  Resources and result are texts of up to 2000 characters; the legal key names a row of the deadlines library.
 * [S10] A move writes the step alone, unless its neighbours tie: then the tied ones are spread in the same transaction.
 * [S11] A step may belong to an event and serve a demand; either may be deleted or not here: shown as missing.
 */
import type { Day } from "../../days.ts";
import { type DemandId, type EventId, isDemandId, isEventId, isStepId, type MemberId, type StepId } from "../../ids.ts";
import { defineEntities, type Entity } from "../entity.ts";
import { choice, dayField, euro, keyName, lines, memberField, reference, requiredLine } from "../fields.ts";
import { type Place, placeField } from "./place.ts";
import { type Tactic, tactics } from "./tactics.ts";

export interface Step extends Entity {
  readonly id: StepId;
  readonly title: string;
  readonly place: Place;
  readonly ownerId?: MemberId;
  readonly start?: Day;
  /** Met until midnight of this day where the plan is carried out. */
  readonly due?: Day;
  readonly tactic?: Tactic;
  readonly resources?: string;
  readonly costEur?: number;
  readonly legalKey?: string;
  readonly doneOn?: Day;
  readonly result?: string;
  readonly eventId?: EventId;
  readonly demandId?: DemandId;
}

export const stepTitleMax = 300;
export const stepCostMaxEur = 10_000_000;

export const stepsSection = defineEntities<Step>({
  name: "steps",
  root: "steps",
  entryRule: "S1",
  isId: isStepId,
  fields: {
    title: requiredLine({ rule: "S2", max: stepTitleMax }),
    place: placeField("S3"),
    ownerId: memberField("S4"),
    start: dayField("S5"),
    due: dayField("S5"),
    tactic: choice("S6", tactics),
    resources: lines({ rule: "S9", max: 2000 }),
    costEur: euro("S7", stepCostMaxEur),
    legalKey: keyName("S9", 60),
    doneOn: dayField("S8"),
    result: lines({ rule: "S9", max: 2000 }),
    eventId: reference("S11", isEventId),
    demandId: reference("S11", isDemandId),
  },
  conflicts: ({ start, due }) => (start && due && start > due ? [{ field: "start", rule: "S5" }] : []),
  shown: withoutStaleDay,
});

/** [S8] A concurrent move can leave the day behind in another column: it isn't wrong, only not shown. */
function withoutStaleDay(step: Step): Step {
  if (step.doneOn === undefined || step.place.column === "done") return step;
  const { doneOn: _leftBehind, ...shown } = step;
  return shown;
}
