import type { MemberId } from "@zaedno/plan";
import { beforeEach, expect, test } from "vitest";
import type { FieldChange } from "./field-watch.ts";
import { type FieldHistory, LostEdits, lostEditMemoryMs } from "./lost-edits.ts";

const ivan = "mem_ivan" as MemberId;
let edits: LostEdits;
let isUnaware: boolean;
const history: FieldHistory = {
  editorOf: () => ivan,
  writingIn: () => ({ client: 1, clock: 1 }),
  isUnaware: () => isUnaware,
};

beforeEach(() => {
  isUnaware = false;
  edits = new LostEdits(history);
});

function change(field: string, now: string | null): FieldChange {
  return { root: "steps", key: "stp_1", field, before: null, now, created: false };
}

const replace = (field: string, now: string | null, at: number) => edits.replaced([change(field, now)], at);

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

test("at any time when the other had not seen mine, as after a day without a network", () => {
  isUnaware = true;
  edits.edited([change("title", "Мое")], 0);
  replace("title", "Тяхно", 86_400_000);
  expect(edits.lost).toMatchObject([{ mine: "Мое" }]);
});

test("the same text from somebody else, or a field I never wrote, is no loss", () => {
  edits.edited([change("title", "Мое")], 0);
  replace("title", "Мое", 10);
  replace("resources", "зала", 10);
  expect(edits.lost).toEqual([]);
});

test.each([
  ["a card that somebody else moved on is seen where it is", "place"],
  ["an item that somebody else moved is seen where it is", "rank"],
  ["a thing that somebody else brought back is there again", "deletedAt"],
  ["a day that is noted along is nobody's text", "publicOkOn"],
])("%s", (_what, field) => {
  edits.edited([change(field, "todo:a0")], 0);
  replace(field, "done:a0", 10);
  expect(edits.lost).toEqual([]);
});

test("what a document told that was closed meanwhile is offered on", () => {
  edits.edited([change("title", "Мое")], 0);
  replace("title", "Тяхно", 10);
  expect(new LostEdits(history, edits.lost).lost).toEqual(edits.lost);
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
