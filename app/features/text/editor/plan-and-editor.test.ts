/**
 * The editor and the plan speak of one and the same text: what the editor can make, the plan reads and the server lets
 * through; what the plan writes, the editor shows, and changes nothing of it by itself.
 */
import { getSchema, type JSONContent } from "@tiptap/core";
import { prosemirrorJSONToYXmlFragment, updateYFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import {
  addMessage,
  type RichAddress,
  type RichBlock,
  type RichRun,
  readRichText,
  richFragment,
  setRichText,
} from "@zaedno/plan";
import { anActor, aPlan, fuzz } from "@zaedno/plan/testing";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isKnownText } from "../../../collab/rich/known-content.ts";
import { type Device, PlanWorld } from "../../../collab/testing/plan-world.ts";
import { editorSchema } from "./editor-schema.ts";

const schema = getSchema(editorSchema(""));

const words = fc.oneof(
  fc.constantFrom("дума", "две думи", " ", "👩‍🌾", "__proto__", "<b>&amp;"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
);
const link = fc.constantFrom("https://example.org/", "mailto:a@example.org");
const switches = ["bold", "italic", "strike", "underline"] as const;
const look = fc.record({ on: fc.subarray([...switches]), link: fc.option(link, { nil: null }) });

const typedRun: fc.Arbitrary<JSONContent> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, look).map(([text, { on, link: href }]) => typedText(text, on, href)) },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" }) },
);

function typedText(text: string, on: readonly string[], href: string | null): JSONContent {
  const marks = [...on.map((type) => ({ type })), ...(href === null ? [] : [{ type: "link", attrs: { href } }])];
  return { type: "text", text, marks };
}

/** Whatever an editor of ours may hold. */
const { typedBlock } = fc.letrec<{ typedBlock: JSONContent; inside: JSONContent[] }>((tie) => ({
  inside: fc.array(tie("typedBlock"), { minLength: 1, maxLength: 3 }),
  typedBlock: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    fc.array(typedRun, { maxLength: 4 }).map((content) => ({ type: "paragraph", content })),
    fc.tuple(fc.constantFrom(2, 3), fc.array(typedRun, { maxLength: 2 })).map(([level, content]) => ({
      type: "heading",
      attrs: { level },
      content,
    })),
    fc.constant({ type: "horizontalRule" }),
    fc
      .array(tie("inside"), { minLength: 1, maxLength: 3 })
      .map((items) => ({ type: "bulletList", content: items.map(item) })),
    fc
      .tuple(fc.nat(12), fc.array(tie("inside"), { minLength: 1, maxLength: 3 }))
      .map(([start, items]) => ({ type: "orderedList", attrs: { start }, content: items.map(item) })),
    tie("inside").map((content) => ({ type: "blockquote", content })),
  ),
}));
const typedDoc = fc.array(typedBlock, { minLength: 1, maxLength: 4 }).map((content) => ({ type: "doc", content }));

function item(content: JSONContent[]): JSONContent {
  return { type: "listItem", content };
}

/** What stands in the editor, said as blocks: written down here once more, so that two people agree on it. */
function seen(node: JSONContent): RichBlock {
  const children = node.content ?? [];
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", runs: runsOf(children) };
    case "heading":
      return { type: "heading", level: node.attrs?.level === 2 ? 2 : 3, runs: runsOf(children) };
    case "bulletList":
      return { type: "bulletList", items: children.map((one) => (one.content ?? []).map(seen)) };
    case "orderedList": {
      const items = children.map((one) => (one.content ?? []).map(seen));
      return node.attrs?.start === 1
        ? { type: "orderedList", items }
        : { type: "orderedList", start: Number(node.attrs?.start), items };
    }
    case "blockquote":
      return { type: "blockquote", blocks: children.map(seen) };
    default:
      return { type: "horizontalRule" };
  }
}

function runsOf(children: readonly JSONContent[]): RichRun[] {
  return children.reduce<RichRun[]>((runs, child) => {
    const run = child.type === "hardBreak" ? { text: "\n" } : runOf(child);
    const last = runs.at(-1);
    if (last && JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...run, text: "" }))
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
    return runs;
  }, []);
}

function runOf({ text = "", marks = [] }: JSONContent): RichRun {
  const on = switches.filter((name) => marks.some(({ type }) => type === name));
  const href: unknown = marks.find(({ type }) => type === "link")?.attrs?.href;
  return {
    text,
    ...Object.fromEntries(on.map((name) => [name, true] as const)),
    ...(typeof href === "string" && { link: href }),
  };
}

type Fragment = NonNullable<ReturnType<typeof richFragment>>;

function aText(): { doc: ReturnType<typeof aPlan>; address: RichAddress; body: Fragment } {
  const doc = aPlan();
  const id = addMessage(doc, anActor(), { kind: "core", title: "Защо сега" });
  const address = { root: "messages", id, field: "body" } as const;
  const body = richFragment(doc, address);
  if (body === null) throw new Error("a message has a body");
  return { doc, address, body };
}

const blocksSeen = (body: Fragment): RichBlock[] => {
  const root = yXmlFragmentToProseMirrorRootNode(body, schema);
  root.check();
  const { content = [] }: JSONContent = root.toJSON();
  return content.map(seen);
};

describe("what the editor makes", () => {
  test("the plan reads with every look, every level and every number", () => {
    fc.assert(
      fc.property(typedDoc, (typed) => {
        const { body } = aText();
        prosemirrorJSONToYXmlFragment(schema, typed, body);
        expect(isKnownText(body)).toBe(true);
        expect(readRichText(body)).toEqual(typed.content.map(seen));
      }),
      fuzz(150),
    );
  });
});

describe("what the plan writes", () => {
  test("the editor shows as it is, and so does the plan after the editor has had it", () => {
    fc.assert(
      fc.property(typedDoc, (typed) => {
        const blocks = typed.content.map(seen);
        const { doc, address, body } = aText();
        setRichText(doc, anActor(), address, blocks);
        expect(isKnownText(body)).toBe(true);
        expect(blocksSeen(body)).toEqual(blocks);
        updateYFragment(doc, body, yXmlFragmentToProseMirrorRootNode(body, schema), noMapping());
        expect(readRichText(body)).toEqual(blocks);
      }),
      fuzz(150),
    );
  });

  test("a heading of the first level, which no tool makes, is shown and stays", () => {
    const blocks: RichBlock[] = [{ type: "heading", level: 1, runs: [{ text: "Защо" }] }];
    const { doc, address, body } = aText();
    setRichText(doc, anActor(), address, blocks);
    updateYFragment(doc, body, yXmlFragmentToProseMirrorRootNode(body, schema), noMapping());
    expect(readRichText(body)).toEqual(blocks);
  });
});

/** What the binding keeps between two changes. */
function noMapping() {
  return { mapping: new Map(), isOMark: new Map() };
}

describe("the server", () => {
  let world: PlanWorld;
  let ana: Device;

  beforeEach(async () => {
    world = new PlanWorld();
    ana = world.device();
    await ana.open();
  });

  afterEach(() => world.end());

  test("lets through and keeps whatever the editor makes", async () => {
    const id = ana.actions.addMessage({ kind: "core", title: "Защо сега" });
    const address = { root: "messages", id, field: "body" } as const;
    for (const typed of fc.sample(typedDoc, fuzz(20))) {
      const body = ana.state.texts.get()?.fragment(address);
      if (!body?.doc) throw new Error("the text is here");
      updateYFragment(body.doc, body, schema.nodeFromJSON(typed), noMapping());
      await world.settle();
      expect(ana.state.saved.get()).toEqual({ kind: "saved" });
      const stored = richFragment((await world.stored()).doc, address);
      expect(stored && readRichText(stored)).toEqual(typed.content.map(seen));
    }
  });
});
