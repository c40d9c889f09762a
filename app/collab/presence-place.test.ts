import { describe, expect, test } from "vitest";
import { isAt } from "./presence-place.ts";
import { readPlace } from "./read-place.ts";

describe("a place off the wire", () => {
  test("keeps what it should have and drops what it should not", () => {
    expect(readPlace({ page: "steps", card: "stp_1", extra: "x" })).toEqual({ page: "steps", card: "stp_1" });
  });

  test.each([null, undefined, 7, "steps", {}, { page: "" }, { page: "x".repeat(65) }, { page: "steps", drag: "away" }])(
    "%j is no place",
    (value) => {
      expect(readPlace(value)).toBeNull();
    },
  );
});

describe("somebody in a field of a card", () => {
  const place = { page: "steps", card: "stp_1", field: "title" };

  test("is on the page, at the card and in the field", () => {
    expect(isAt(place, { page: "steps" })).toBe(true);
    expect(isAt(place, { page: "steps", card: "stp_1" })).toBe(true);
    expect(isAt(place, place)).toBe(true);
  });

  test("is not elsewhere", () => {
    expect(isAt(place, { page: "people" })).toBe(false);
    expect(isAt(place, { page: "steps", card: "stp_2" })).toBe(false);
    expect(isAt(place, { ...place, field: "due" })).toBe(false);
    expect(isAt(null, { page: "steps" })).toBe(false);
  });
});
