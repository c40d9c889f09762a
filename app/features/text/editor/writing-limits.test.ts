import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { updateYFragment } from "@tiptap/y-tiptap";
import { readRichText, richBlocksMax, richTextMax } from "@zaedno/plan";
import { afterEach, describe, expect, test, vi } from "vitest";
import { PlanWorld } from "../../../collab/testing/plan-world.ts";
import { editorSchema } from "./editor-schema.ts";
import { halvesIn, limitsPlugin, piecesMax } from "./writing-limits.ts";

const schema = getSchema(editorSchema(""));
const paragraph = (content: object[]) => ({ type: "paragraph", content });
const said = (text: string) => paragraph([{ type: "text", text }]);
const docOf = (...content: object[]): Node => schema.nodeFromJSON({ type: "doc", content });
const bold = { type: "bold" };

test("halves of letters are found, whole letters of two halves are not", () => {
  expect(halvesIn("дете 😀 👩‍👧 край")).toEqual([]);
  expect(halvesIn("\uD83D")).toEqual([0]);
  expect(halvesIn("а\uDE00б\uD83Dв😀\uD83D")).toEqual([1, 3, 7]);
  expect(halvesIn("\uDE00\uD83D")).toEqual([0, 1]);
});

/** Puts these blocks at the end of a text; null: they came in. */
async function refusalOf(added: Node, before: Node = docOf(said("Начало"))): Promise<string | null> {
  const onRefused = vi.fn();
  const state = EditorState.create({ doc: before, plugins: [limitsPlugin(onRefused)] });
  const { transactions, state: after } = state.applyTransaction(state.tr.insert(before.content.size, added.content));
  await Promise.resolve();
  if (transactions.length > 0) return null;
  expect(after.doc.eq(before)).toBe(true);
  return String(onRefused.mock.calls[0]?.[0]);
}

describe("what comes into a text", () => {
  test("may be as many blocks as the plan reads, and not one more", async () => {
    const many = Array.from({ length: richBlocksMax - 1 }, () => said("а"));
    expect(await refusalOf(docOf(...many))).toBeNull();
    expect(await refusalOf(docOf(...many, said("б")))).toBe("full");
  });

  test("may be as many letters as the plan reads, line breaks among them", async () => {
    const lines = Array.from({ length: 100 }, () => ({ type: "hardBreak" }));
    const letters = (count: number) => docOf(paragraph([{ type: "text", text: "а".repeat(count) }, ...lines]));
    const room = richTextMax - "Начало".length;
    expect(await refusalOf(letters(room - 100))).toBeNull();
    expect(await refusalOf(letters(room - 99))).toBe("full");
  });

  test("may not change its looks so often that the server would refuse it", async () => {
    const speckled = Array.from({ length: piecesMax / 2 }, (_, at) => ({
      type: "text",
      text: "а",
      marks: at % 2 === 0 ? [bold] : [],
    }));
    expect(await refusalOf(docOf(paragraph(speckled.slice(0, piecesMax / 4))))).toBeNull();
    expect(await refusalOf(docOf(paragraph(speckled)))).toBe("large");
  });

  test("may not nest lists deeper than four", async () => {
    const nested = (levels: number): object =>
      levels === 0
        ? said("дъно")
        : { type: "bulletList", content: [{ type: "listItem", content: [said("а"), nested(levels - 1)] }] };
    expect(await refusalOf(docOf(nested(4)))).toBeNull();
    expect(await refusalOf(docOf(nested(5)))).toBe("deep");
  });

  test("is refused at once, however much it is", async () => {
    const many = docOf(...Array.from({ length: 50_000 }, () => said("а")));
    const begun = performance.now();
    expect(await refusalOf(many)).toBe("full");
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe("the most that may come in at once", () => {
  let world: PlanWorld | null = null;
  afterEach(() => world?.end());

  const mostRuns = Math.floor(piecesMax / 2) - 10;
  test.each([
    ["many short paragraphs", docOf(...Array.from({ length: richBlocksMax - 2 }, () => said("а")))],
    [
      "one of many looks",
      docOf(
        paragraph(
          Array.from({ length: mostRuns }, (_, at) => ({ type: "text", text: "аб", marks: at % 2 ? [bold] : [] })),
        ),
      ),
    ],
    ["one long paragraph", docOf(said("я".repeat(richTextMax)))],
  ])("%s, is taken by the server and read whole", async (_what, node) => {
    expect(await refusalOf(node, docOf(paragraph([])))).toBeNull();
    world = new PlanWorld();
    const ana = world.device();
    await ana.open();
    const id = ana.actions.addMessage({ kind: "core", title: "Защо сега" });
    const body = ana.state.texts.get()?.fragment({ root: "messages", id, field: "body" });
    if (!body?.doc) throw new Error("the text is here");
    updateYFragment(body.doc, body, node, { mapping: new Map(), isOMark: new Map() });
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
    const letters = JSON.stringify(readRichText(body)).match(/[абя]/g) ?? [];
    expect(letters).toHaveLength(node.textContent.length);
  });
});
