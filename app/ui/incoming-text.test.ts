import { expect, test } from "vitest";
import { incomingMax, limitPassed } from "./incoming-text.ts";

const field = { value: "Мария", selectionStart: 5, selectionEnd: 5, maxLength: 10 };

test("what fits comes in, also over what is chosen, and with the space that copying brings along", () => {
  expect(limitPassed(field, " Иван")).toBeNull();
  expect(limitPassed(field, " Иван  \n")).toBeNull();
  expect(limitPassed({ ...field, selectionStart: 0 }, "Калина Пет")).toBeNull();
});

test("what would be cut by the field is refused as a whole, with the field's limit", () => {
  expect(limitPassed(field, " Иванова")).toBe(10);
  expect(limitPassed({ ...field, selectionStart: null, selectionEnd: null }, " Иванова")).toBe(10);
});

test("a field without a limit of its own takes what a person could have written, and no megabytes", () => {
  const free = { ...field, maxLength: -1 };
  expect(limitPassed(free, "а".repeat(incomingMax - 5))).toBeNull();
  expect(limitPassed(free, "а".repeat(10_000_000))).toBe(incomingMax);
});
