/**
 * The goal: what the group wants in the end, on the way and soon, and what the campaign means for the group itself.
 * One record, so that everybody writes in the same six boxes.
 *
 * Rules
 * [G1] Each box holds up to 1000 characters in lines, or nothing. Two people who write in different boxes keep both.
 * [G2] What weighs on the group (`orgProblems`) is private: it never leaves the group's room.
 */

import type * as Y from "yjs";
import { goalTextMax } from "../choices.ts";
import type { Actor } from "../plan-document.ts";
import { lines } from "./fields.ts";
import { defineRecord, editRecord } from "./record.ts";

export interface Goal {
  readonly longTerm?: string;
  readonly intermediate?: string;
  readonly shortTerm?: string;
  /** What the group brings along. */
  readonly orgAssets?: string;
  /** What the group wants to gain for itself. */
  readonly orgGains?: string;
  /** Private: what weighs on the group. */
  readonly orgProblems?: string;
}

const box = lines({ rule: "G1", max: goalTextMax });

export const goalSection = defineRecord<Goal>({
  name: "goal",
  root: "goal",
  entryRule: "G1",
  empty: {},
  fields: {
    longTerm: box,
    intermediate: box,
    shortTerm: box,
    orgAssets: box,
    orgGains: box,
    orgProblems: box,
  },
});

/** The boxes a person changes; `undefined` empties one. */
export type GoalChanges = { readonly [Name in keyof Goal]?: Goal[Name] | undefined };

/** Writes the named boxes; refuses with G1. */
export function editGoal(doc: Y.Doc, actor: Actor, changes: GoalChanges): void {
  editRecord(doc, actor, goalSection, changes);
}
