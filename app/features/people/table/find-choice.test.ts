import { describe, expect, it } from "vitest";
import { findChoice, pauseMs, typeAhead } from "./find-choice.ts";

const labels = ["Активен съюзник", "Пасивен съюзник", "Неутрален", "Пасивен противник", "Активен противник"];
const typed = (letters: string) => ({ letters, at: 0 });

describe("finding a choice by its first letters", () => {
  it("goes to the first that begins so, whatever the case", () => {
    expect(findChoice(labels, typed("н"), -1)).toBe(2);
    expect(findChoice(labels, typed("Пасивен п"), 1)).toBe(3);
    expect(findChoice(labels, typed("ю"), 0)).toBe(-1);
  });

  it("goes to the next one when the same letter is typed again", () => {
    expect(findChoice(labels, typed("а"), -1)).toBe(0);
    expect(findChoice(labels, typed("аа"), 0)).toBe(4);
    expect(findChoice(labels, typed("аа"), 4)).toBe(0);
  });

  it("joins letters that are typed within a breath, and begins anew after one", () => {
    const first = typeAhead({ letters: "", at: 0 }, "п", 5_000);
    expect(typeAhead(first, "а", 5_100).letters).toBe("па");
    expect(typeAhead(first, "а", 5_001 + pauseMs).letters).toBe("а");
  });
});
