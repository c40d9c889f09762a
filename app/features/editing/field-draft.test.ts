import { describe, expect, it } from "vitest";
import { freshDraft, keepMine, planSays, savedAs, shownIn, takeTheirs, typing } from "./field-draft.ts";

describe("a field in which I write while others may change it", () => {
  it("follows the plan while nobody types here", () => {
    expect(shownIn(planSays(freshDraft("Среща"), "Среща с кмета", "Севда"))).toBe("Среща с кмета");
  });

  it("keeps what I type and offers what came meanwhile", () => {
    const draft = planSays(typing(freshDraft("Среща"), "Среща с директорката"), "Среща с кмета", "Севда");
    expect(shownIn(draft)).toBe("Среща с директорката");
    expect(draft.theirs).toEqual({ words: "Среща с кмета", by: "Севда" });
    expect(shownIn(takeTheirs(draft))).toBe("Среща с кмета");
    expect(keepMine(draft)).toMatchObject({ typed: "Среща с директорката", theirs: null });
  });

  it("goes on offering theirs after mine was saved over it", () => {
    const both = planSays(typing(freshDraft("a"), "mine"), "theirs", "Севда");
    const saved = planSays(savedAs(both, "mine"), "mine", "Надя");
    expect(saved).toEqual({ stored: "mine", typed: null, theirs: { words: "theirs", by: "Севда" } });
    expect(takeTheirs(saved)).toMatchObject({ typed: "theirs", theirs: null });
  });

  it("sees no quarrel when both wrote the same, or when I typed back what was there", () => {
    expect(planSays(typing(freshDraft("a"), "b "), "b", "Севда")).toMatchObject({ typed: null, theirs: null });
    expect(typing(typing(freshDraft("a"), "b"), "a").typed).toBeNull();
  });

  it("does not take the echo of my own saving for somebody else's change", () => {
    const saved = savedAs(typing(freshDraft("a"), "b"), "b");
    expect(planSays(saved, "b", "Надя")).toMatchObject({ stored: "b", theirs: null });
  });
});
