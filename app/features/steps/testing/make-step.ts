/** Steps for the tests of this folder, with just what a test is about. */
import { type MemberId, newId, type Rank, type Step, type StepColumn } from "@zaedno/plan";

export const somebody = "mem_somebody" as MemberId;

export function makeStep(title: string, column: StepColumn = "todo", more: Partial<Step> = {}): Step {
  return {
    id: newId("stp"),
    title,
    place: { column, rank: "a0" as Rank },
    createdBy: somebody,
    createdAt: "2027-02-08T08:00:00.000Z",
    updatedBy: somebody,
    ...more,
  };
}

export function many(count: number, column: StepColumn = "todo"): Step[] {
  return Array.from({ length: count }, (_, index) => makeStep(`step ${index}`, column));
}
