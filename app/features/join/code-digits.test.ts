import { describe, expect, it } from "vitest";
import { cursorAfter, digitsOf, groupDigits } from "./code-digits.ts";

describe("digitsOf", () => {
  it("keeps the digits of whatever was typed or pasted", () => {
    expect(digitsOf("4827 1635")).toBe("48271635");
    expect(digitsOf("код: 4827-1635!")).toBe("48271635");
    expect(digitsOf("482716359999")).toBe("48271635");
    expect(digitsOf("")).toBe("");
  });
});

describe("groupDigits", () => {
  it("shows a code as four and four", () => {
    expect(groupDigits("48271635")).toBe("4827 1635");
    expect(groupDigits("4827")).toBe("4827");
    expect(groupDigits("48271")).toBe("4827 1");
  });
});

describe("cursorAfter", () => {
  it("stays behind the digit that was just typed, also in the middle", () => {
    expect(cursorAfter("4827 1635", 8)).toBe(9);
    expect(cursorAfter("4827 1635", 4)).toBe(4);
    expect(cursorAfter("4827 1635", 5)).toBe(6);
    expect(cursorAfter("48", 2)).toBe(2);
  });
});
