import { day } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { demandSentence, type SentenceFacts } from "./demand-sentence.ts";

const today = day("2027-02-08");
const said = (facts: SentenceFacts, lang: "bg" | "en", withGaps = false) =>
  demandSentence(facts, { lang, today, withGaps })
    .map(({ words }) => words)
    .join("")
    .replaceAll("\u00a0", " ");

describe("a demand as a sentence", () => {
  it("says who, what and until when in the language of the plan", () => {
    const facts = { who: "кметицата", text: "отвори втора група.", due: "2027-02-26" };
    expect(said(facts, "bg")).toBe("Искаме кметицата да отвори втора група до 26 февруари.");
    expect(said({ who: "the mayor", text: "open a desk", due: "2027-02-26" }, "en")).toBe(
      "We want the mayor to open a desk by 26 February.",
    );
  });

  it("marks who and until when, and nothing else", () => {
    const parts = demandSentence({ who: "кметицата", text: "отвори група", due: "2027-02-26" }, { lang: "bg", today });
    expect(parts.filter(({ kind }) => kind === "key").map(({ words }) => words)).toEqual([
      "кметицата",
      "до\u00a026\u00a0февруари",
    ]);
  });

  it("asks for what is missing only where it is being written", () => {
    expect(said({ text: "отвори група" }, "bg", true)).toBe("Искаме (кой?) да отвори група до (докога?).");
    expect(said({ text: "отвори група", due: "неделя" }, "bg")).toBe("Искаме (кой?) да отвори група.");
  });

  it("says the year when the day is far", () => {
    expect(said({ who: "кметът", text: "асфалтира", due: "2028-05-01" }, "bg")).toMatch(/до 1 май 2028\.$/);
  });
});
