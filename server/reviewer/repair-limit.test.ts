import { expect, test } from "vitest";
import { RepairLimit } from "./repair-limit.ts";

test("an entry is mended three times a minute and no more, and others are not held up by it", () => {
  const limit = new RepairLimit();
  for (const now of [0, 10, 20]) {
    expect(limit.mayRepair("steps/a", now)).toBe(true);
    limit.note("steps/a", now);
  }
  expect(limit.mayRepair("steps/a", 30)).toBe(false);
  expect(limit.mayRepair("steps/b", 30)).toBe(true);
  expect(limit.mayRepair("steps/a", 60_001)).toBe(true);
});
