/** What the list of plans keeps of a plan's document. */
import { planTitleMax } from "@zaedno/plan";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPlanRow, type PlanRow, planOfRoom, setPlanTitle } from "./plans.ts";
import { createTestProgramme, freshDatabase, type TestDatabase } from "./testing/index.ts";

let database: TestDatabase;
let plan: PlanRow;

beforeAll(async () => {
  database = await freshDatabase();
  const { groupId } = await createTestProgramme(database.sql);
  plan = await createPlanRow(database.sql, { groupId, title: "Градина", schemaVersion: 3 });
});
afterAll(() => database.drop());

test.each([
  ["letters", "я".repeat(planTitleMax)],
  ["characters of two units", "🌻".repeat(planTitleMax / 2)],
])("[P60] the list takes every title that a plan may have, of the longest %s", async (_what, title) => {
  expect(title).toHaveLength(planTitleMax);
  await setPlanTitle(database.sql, plan.id, title);
  expect((await planOfRoom(database.sql, plan.room))?.title).toBe(title);
});
