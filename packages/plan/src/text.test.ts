/** What pasting brings along, and what is left of it. */
import { describe, expect, test } from "vitest";
import { hasVisibleText, shorten, tidyLine, tidyLines } from "./text.ts";

describe("text that people paste", () => {
  test("[X4] loses control characters and broken halves, and keeps its words", () => {
    expect(tidyLine("  Среща\u0000 с\tкмета\r\n ")).toBe("Среща  с кмета");
    expect(tidyLine("\uD83D добре \uDE00")).toBe("добре");
    expect(tidyLine("🤝 заедно")).toBe("🤝 заедно");
    expect(tidyLine("__proto__")).toBe("__proto__");
  });

  test("[X4] of several lines keeps its lines", () => {
    expect(tidyLines("едно\r\nдве\rтри\u0007\n")).toBe("едно\nдве\nтри");
  });

  test("[X4] is one text, however its letters were typed", () => {
    expect(tidyLine("\u0438\u0306")).toBe("\u0439");
  });

  test("[X4] loses marks that turn the direction of what stands beside it, and what ends a line unseen", () => {
    expect(tidyLine("среща\u202e с кмета\u2069\u200f")).toBe("среща с кмета");
    expect(tidyLine("едно\u2028две\u2029три")).toBe("едно две три");
    expect(tidyLines("\ufeffедно\u2028две\u2066\u2029\nтри")).toBe("едно\nдве\n\nтри");
    expect(tidyLine("👩\u200d🌾 نعم")).toBe("👩\u200d🌾 نعم");
  });

  test("[X4] is blank when nothing can be seen of it", () => {
    expect(hasVisibleText(" \u200b\u00a0\u2060")).toBe(false);
    expect(hasVisibleText(" а ")).toBe(true);
  });

  test("[X4] is cut between characters, never inside one", () => {
    expect(shorten("абвг", 3)).toBe("абв");
    expect(shorten("аб🤝", 3)).toBe("аб");
  });
});
