import type { MemberId } from "@zaedno/plan";
import { beforeEach, expect, test } from "vitest";
import type { FieldChange } from "./field-watch.ts";
import { LostEdits, lostEditMemoryMs } from "./lost-edits.ts";

const ivan = "mem_ivan" as MemberId;
let edits: LostEdits;

beforeEach(() => {
  edits = new LostEdits();
});

function change(field: string, now: string | null): FieldChange {
  return { root: "steps", key: "stp_1", field, before: null, now, created: false };
}

const replace = (field: string, now: string | null, at: number) => edits.replaced([change(field, now)], at, () => ivan);

test("a fresh text that somebody else replaced is told, with what it was and by whom", () => {
  edits.edited([change("title", "Мое")], 0);
  replace("title", "Тяхно", 1_000);
  expect(edits.lost).toEqual([
    { root: "steps", key: "stp_1", entityId: "stp_1", field: "title", mine: "Мое", by: ivan },
  ]);
});

test("after two minutes it is simply a newer text", () => {
  edits.edited([change("title", "Мое")], 0);
  replace("title", "Тяхно", lostEditMemoryMs + 1);
  expect(edits.lost).toEqual([]);
});

test("the same text from somebody else, or a field I never wrote, is no loss", () => {
  edits.edited([change("title", "Мое")], 0);
  replace("title", "Мое", 10);
  replace("resources", "зала", 10);
  expect(edits.lost).toEqual([]);
});

test("a card that somebody else moved on is seen where it is", () => {
  edits.edited([change("place", "todo:a0")], 0);
  replace("place", "done:a0", 10);
  expect(edits.lost).toEqual([]);
});

test("it is told once, and gone when dismissed or written again", () => {
  edits.edited([change("title", "Мое")], 0);
  replace("title", "Тяхно", 10);
  replace("title", "Пак тяхно", 20);
  expect(edits.lost).toHaveLength(1);
  edits.edited([change("title", "Мое, отново")], 30);
  expect(edits.lost).toEqual([]);
});

test("the list keeps its identity while nothing is added or removed", () => {
  const before = edits.lost;
  edits.edited([change("title", "Мое")], 0);
  edits.dismiss(change("title", null));
  expect(edits.lost).toBe(before);
});
