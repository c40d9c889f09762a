import { expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";
import { addEvent } from "../sections/events.ts";
import { addMessage } from "../sections/messages.ts";
import { day } from "../days.ts";
import { aCopyOf, anActor, aPlan } from "../testing/builders.ts";
import { readRichText } from "./read-rich-text.ts";
import { richFragment } from "./rich-fragment.ts";
import { setRichText } from "./set-rich-text.ts";
test("smoke", () => {
  const doc = aPlan(); const actor = anActor();
  const id = addMessage(doc, actor, { kind: "core", title: "Т", text: "едно\nдве" });
  const ev = addEvent(doc, actor, { type: "meeting", title: "Среща", day: day("2027-02-10") });
  const at = { root: "messages", id, field: "body" } as const;
  const blocks = [
    { type: "heading", level: 2, runs: [{ text: "Заглавие" }] },
    { type: "paragraph", runs: [{ text: "а", bold: true }, { text: "б\nв" }, { text: "link", link: "https://x.bg/" }] },
    { type: "bulletList", items: [[{ type: "paragraph", runs: [{ text: "1" }] }, { type: "orderedList", items: [[{ type: "paragraph", runs: [{ text: "1.1" }] }]] }]] },
    { type: "blockquote", blocks: [{ type: "paragraph", runs: [] }] }, { type: "horizontalRule" },
  ] as const;
  setRichText(doc, actor, at, blocks);
  const copy = aCopyOf(doc);
  const f = richFragment(copy, at);
  if (!f) throw new Error("x");
  expect(readRichText(f)).toEqual(blocks);
  expect(readPlan(copy).messages[0]).toMatchObject({ words: 6, excerpt: "Заглавие аб вlink 1 1.1" });
  expect(readPlan(copy).events[0]).toMatchObject({ id: ev, words: 0, excerpt: "" });
  expect(readPlan(copy).broken).toEqual([]);
});
