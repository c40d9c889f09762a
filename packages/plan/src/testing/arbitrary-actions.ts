/** What people and the network may do, as data that fast-check can make, shrink and print. */
import * as fc from "fast-check";
import { stepColumns } from "../sections/steps/step-columns.ts";
import { tactics } from "../sections/steps/tactics.ts";
import { type AimAction, aimAction } from "./actions/aim-actions.ts";
import { few, orEmpty, words } from "./actions/choosing.ts";
import { type EventAction, eventAction } from "./actions/event-actions.ts";
import { type PeopleAction, peopleAction } from "./actions/people-actions.ts";
import { type TextAction, textAction } from "./actions/text-actions.ts";

/** Numbers stand for things: "the third step I see", whichever that is when the action runs. */
export type PlanAction =
  | { readonly kind: "addStep"; readonly title: string; readonly column: number; readonly before: number }
  | { readonly kind: "editStep"; readonly step: number; readonly changes: StepEdit }
  | { readonly kind: "moveStep"; readonly step: number; readonly column: number; readonly before: number }
  | { readonly kind: "deleteStep" | "restoreStep"; readonly step: number }
  | { readonly kind: "addCheckItem"; readonly step: number; readonly text: string; readonly before: number }
  | { readonly kind: "editCheckItem"; readonly item: number; readonly text: string }
  | { readonly kind: "toggleCheckItem"; readonly item: number; readonly done: boolean }
  | { readonly kind: "moveCheckItem"; readonly item: number; readonly before: number }
  | { readonly kind: "deleteCheckItem"; readonly item: number }
  | { readonly kind: "addDependency" | "removeDependency"; readonly step: number; readonly other: number }
  | { readonly kind: "addStakeholder"; readonly name: string }
  | { readonly kind: "deleteStakeholder"; readonly stakeholder: number }
  | { readonly kind: "restoreStakeholder"; readonly stakeholder: number }
  | { readonly kind: "addTarget"; readonly step: number; readonly stakeholder: number }
  | { readonly kind: "removeTarget"; readonly step: number; readonly stakeholder: number }
  | { readonly kind: "addHelper" | "removeHelper"; readonly step: number }
  | { readonly kind: "onAims"; readonly action: AimAction }
  | { readonly kind: "onPeople"; readonly action: PeopleAction }
  | { readonly kind: "onEvents"; readonly action: EventAction }
  | { readonly kind: "onTexts"; readonly action: TextAction }
  | { readonly kind: "undo" | "redo" };

export interface StepEdit {
  readonly title?: string;
  readonly start?: number | null;
  readonly due?: number | null;
  readonly tactic?: number | null;
  readonly costEur?: number | null;
  readonly resources?: string;
  readonly owned?: boolean;
  readonly event?: number | null;
  readonly demand?: number | null;
}

export type NetworkAction =
  | { readonly kind: "act"; readonly replica: number; readonly action: PlanAction }
  | { readonly kind: "deliver"; readonly pick: number; readonly twice: boolean }
  | { readonly kind: "partition"; readonly sides: readonly number[] }
  | { readonly kind: "heal" };

const which = fc.nat(30);
const stepEdit: fc.Arbitrary<StepEdit> = fc.record(
  {
    title: words,
    start: orEmpty(fc.nat(20)),
    due: orEmpty(fc.nat(20)),
    tactic: orEmpty(fc.nat(tactics.length - 1)),
    costEur: orEmpty(fc.double({ min: 0, max: 10_000, noNaN: true })),
    resources: fc.constantFrom("2 лаптопа", "150 EUR\nлистовки", ""),
    owned: fc.boolean(),
    event: orEmpty(few),
    demand: orEmpty(few),
  },
  { requiredKeys: [] },
);

const column = fc.nat(stepColumns.length - 1);

const addStep = fc.record({ kind: fc.constant("addStep" as const), title: words, column, before: few });
const moveStep = fc.record({ kind: fc.constant("moveStep" as const), step: few, column, before: few });

export const planAction: fc.Arbitrary<PlanAction> = fc.oneof(
  { weight: 4, arbitrary: addStep },
  { weight: 6, arbitrary: moveStep },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("editStep" as const), step: few, changes: stepEdit }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("deleteStep" as const, "restoreStep" as const), step: which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("addCheckItem" as const), step: few, text: words, before: few }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("editCheckItem" as const), item: few, text: words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("toggleCheckItem" as const), item: few, done: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("moveCheckItem" as const), item: few, before: few }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("deleteCheckItem" as const), item: which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("addDependency" as const, "addDependency" as const, "removeDependency" as const),
      step: few,
      other: few,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("addStakeholder" as const), name: words }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("deleteStakeholder" as const, "restoreStakeholder" as const),
      stakeholder: few,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("addTarget" as const, "removeTarget" as const),
      step: few,
      stakeholder: few,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("addHelper" as const, "removeHelper" as const), step: few }),
  },
  { weight: 4, arbitrary: aimAction.map((action) => ({ kind: "onAims" as const, action })) },
  { weight: 6, arbitrary: peopleAction.map((action) => ({ kind: "onPeople" as const, action })) },
  { weight: 4, arbitrary: eventAction.map((action) => ({ kind: "onEvents" as const, action })) },
  { weight: 6, arbitrary: textAction.map((action) => ({ kind: "onTexts" as const, action })) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "undo" as const, "redo" as const) }) },
);

export const networkAction: fc.Arbitrary<NetworkAction> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("act" as const), replica: fc.nat(4), action: planAction }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("deliver" as const), pick: fc.nat(1000), twice: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("partition" as const),
      sides: fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("heal" as const) }) },
);
