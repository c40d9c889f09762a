/** Labels on maps: few lines, nothing cut off, nothing wider than its room. */
import { fuzz } from "@zaedno/plan/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "./measure.ts";
import { wrapLabel } from "./wrap-label.ts";

const type = { size: 15, weight: 600 } as const;
const room = { comfortable: 80, widest: 180 };
const texts = (text: string) => wrapLabel(text, type, room).map((line) => line.text);

describe("a width", () => {
  test("grows with the type size and with the weight", () => {
    expect(textWidth("Кмет", { size: 30, weight: 400 })).toBeCloseTo(2 * textWidth("Кмет", { size: 15, weight: 400 }));
    expect(textWidth("Кмет", { size: 15, weight: 600 })).toBeGreaterThan(textWidth("Кмет", { size: 15, weight: 400 }));
  });

  test("is more for a letter that our font lacks than for any that it has, and nothing for what draws nothing", () => {
    expect(textWidth("漢", type)).toBeGreaterThan(textWidth("Щ", type));
    expect(textWidth("a\u0301\u200b", type)).toBe(textWidth("a", type));
  });
});

describe("a label", () => {
  test("[V1] that is short stays one line", () => {
    expect(texts("Кмет")).toEqual(["Кмет"]);
  });

  test("[V1] is broken where both lines come out about equally long", () => {
    expect(texts("Дирекция „Образование“ в общината")).toEqual(["Дирекция „Образование“", "в общината"]);
    expect(texts("Родители от квартала")).toEqual(["Родители", "от квартала"]);
  });

  test("[V1] too long for two lines takes more, with every letter of it", () => {
    const office = "председател на постоянната комисия по образование, наука, култура и вероизповедания";
    expect(texts(office).length).toBeGreaterThan(2);
    expect(texts(office).join(" ")).toBe(office);
  });

  test("[V1] keeps all its letters and never leaves its room, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (text) => {
        const lines = wrapLabel(text, type, room);
        const letters = (written: string) => written.replace(/\s/gu, "");
        expect(letters(lines.map((line) => line.text).join(""))).toBe(letters(text));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(room.widest + 1);
      }),
      fuzz(60),
    );
  });
});
