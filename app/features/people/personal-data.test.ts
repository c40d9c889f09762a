import { describe, expect, it } from "vitest";
import { personalDataIn } from "./personal-data.ts";

describe("personal data in what is typed", () => {
  it.each(["Обади се на 0888 123 456", "+359 88 812-34-56", "тел. 02/987 65 43", "00359888123456"])(
    "notices a telephone: %s",
    (text) => expect(personalDataIn(text)).toBe("phone"),
  );

  it.each(["пиши на kalina@example.bg", "иван.петров@община.бг"])("notices an e-mail: %s", (text) =>
    expect(personalDataIn(text)).toBe("email"),
  );

  it("notices ten digits that can be a personal number, of either century", () => {
    expect(personalDataIn("ЕГН 7523169263")).toBe("personal-number");
    expect(personalDataIn("0041010002 е неговото")).toBe("personal-number");
  });

  it.each([
    "каза го на срещата на 08.03.2027",
    "от 01.03 – 05.04.2027 г.",
    "80 заявления, 150 EUR, 60 семейства",
    "решение № 1234 от 2026",
    "чл. 107 и чл. 108 от АПК",
    "",
  ])("leaves everyday numbers alone: %s", (text) => expect(personalDataIn(text)).toBeNull());

  it("reads a very long text without stopping the page", () => {
    const began = performance.now();
    for (const garbage of ["a", "a.", "a@", "@", "1", "1 ", "1(", "+"]) personalDataIn(garbage.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
