/** Rich text as an editor writes it, as pages read it, and as nobody should have written it. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { localOrigin } from "../origins.ts";
import { rootMap } from "../plan-document.ts";
import { PlanReader } from "../plan-reader.ts";
import { PlanUndo } from "../plan-undo.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { addMessage } from "../sections/messages.ts";
import { aCopyOf, anActor, aPlan, fuzz, twoPeers } from "../testing/index.ts";
import { noteTouched } from "../touched.ts";
import { readRichText } from "./read-rich-text.ts";
import { isRichFragment, richFragment } from "./rich-fragment.ts";
import { type RichBlock, type RichRun, safeLink } from "./rich-text.ts";
import { richTextOf, richTextPlain } from "./rich-text-plain.ts";
import { setRichText } from "./set-rich-text.ts";
import { soundBlocks } from "./sound-blocks.ts";

function aText(blocks: readonly RichBlock[] = []) {
  const doc = aPlan();
  const actor = anActor();
  const id = addMessage(doc, actor, { kind: "core", title: "Защо сега" });
  const address = { root: "messages", id, field: "body" } as const;
  const body = richFragment(doc, address);
  if (body === null) throw new Error("a message has a body");
  setRichText(doc, actor, address, blocks);
  return { doc, actor, id, address, body };
}

const paragraph = (...runs: RichRun[]): RichBlock => ({ type: "paragraph", runs });
const said = (text: string) => paragraph({ text });

/** An element with whatever in it. */
function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

function marked(text: string, attributes: object): Y.XmlText {
  const made = new Y.XmlText();
  made.applyDelta([{ insert: text, attributes }]);
  return made;
}

const run: fc.Arbitrary<RichRun> = fc
  .record({
    text: fc.oneof(fc.constantFrom("дума", "ред\nред", "x  y", "👩‍🌾"), fc.string({ unit: "binary", maxLength: 12 })),
    marks: fc.subarray(["bold", "italic", "strike", "underline"] as const),
    link: fc.option(fc.constantFrom("https://example.org/", "mailto:a@example.org", "javascript:alert(1)"), {
      nil: null,
    }),
  })
  .map(({ text, marks, link }) => ({
    text,
    ...Object.fromEntries(marks.map((mark) => [mark, true] as const)),
    ...(link === null ? {} : { link }),
  }));

const { block } = fc.letrec<{ block: RichBlock; blocks: RichBlock[] }>((tie) => ({
  blocks: fc.array(tie("block"), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ type: fc.constant("paragraph" as const), runs: fc.array(run, { maxLength: 4 }) }),
    fc.record({
      type: fc.constant("heading" as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      runs: fc.array(run, { maxLength: 2 }),
    }),
    fc.constant({ type: "horizontalRule" as const }),
    fc.record({
      type: fc.constantFrom("bulletList" as const, "orderedList" as const),
      items: fc.array(tie("blocks"), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("blockquote" as const), blocks: tie("blocks") }),
  ),
}));

describe("rich text", () => {
  test("[J2] is read as it was written, on every device", () => {
    const blocks: RichBlock[] = [
      { type: "heading", level: 2, runs: [{ text: "Защо сега" }] },
      paragraph({ text: "Много", bold: true }, { text: " важно:\nдва реда" }, { text: "тук", link: "https://x.bg/" }),
      { type: "bulletList", items: [[said("едно"), { type: "orderedList", items: [[said("едно и едно")]] }]] },
      { type: "blockquote", blocks: [said("казаха те")] },
      { type: "horizontalRule" },
      paragraph(),
    ];
    const { doc, address } = aText(blocks);
    const copied = richFragment(aCopyOf(doc), address);
    expect(copied && readRichText(copied)).toEqual(blocks);
  });

  test("[J2] is stored in the names of the editor", () => {
    const { body } = aText([
      { type: "heading", level: 3, runs: [{ text: "а\nб", bold: true, link: "https://x.bg/" }] },
      { type: "orderedList", items: [[said("в")]] },
    ]);
    const [heading, list] = body.toArray();
    if (!(heading instanceof Y.XmlElement) || !(list instanceof Y.XmlElement)) throw new Error("both are elements");
    expect([heading.nodeName, heading.getAttribute("level")]).toEqual(["heading", 3]);
    const [first, second] = heading.toArray();
    expect(first instanceof Y.XmlText && first.toDelta()).toEqual([
      { insert: "а", attributes: { bold: {}, link: { href: "https://x.bg/" } } },
    ]);
    expect(second instanceof Y.XmlElement && second.nodeName).toBe("hardBreak");
    const namesIn = (one: unknown): unknown =>
      one instanceof Y.XmlElement ? [one.nodeName, ...one.toArray().map(namesIn)] : "text";
    expect(namesIn(list)).toEqual(["orderedList", ["listItem", ["paragraph", "text"]]]);
  });

  test("[J7] survives reading and writing, whatever it is made of", () => {
    const { doc, actor, address, body } = aText();
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        setRichText(doc, actor, address, blocks);
        const read = readRichText(body);
        setRichText(doc, actor, address, read);
        expect(readRichText(body)).toEqual(read);
        expect(soundBlocks(read)).toEqual(read);
      }),
      fuzz(60),
    );
  });

  test("[J7] is the same on every device, also when a letter came in halves", () => {
    const { doc, address } = aText([said("a\uD83D b\u0000c"), { type: "bulletList", items: [[]] }]);
    const copied = richFragment(aCopyOf(doc), address);
    expect(copied && readRichText(copied)).toEqual([said("a bc")]);
    expect(readPlan(aCopyOf(doc))).toEqual(readPlan(doc));
  });

  test("[J7] longer than 60,000 characters is not written, and what was there stays", () => {
    const { doc, actor, address, body } = aText([said("старо")]);
    expect(() => setRichText(doc, actor, address, [said("x".repeat(60_001))])).toThrow("text-too-long");
    expect(readRichText(body)).toEqual([said("старо")]);
    setRichText(doc, actor, address, [said("x".repeat(60_000))]);
    expect(readRichText(body)).toEqual([said("x".repeat(60_000))]);
  });

  test("[J2] shows anything else as its text, and never fails", () => {
    const { body } = aText();
    body.insert(0, [
      element("table", element("tableRow", element("tableCell", element("paragraph", new Y.XmlText("клетка"))))),
      element("codeBlock", new Y.XmlText("код")),
      new Y.XmlText("гол текст"),
      element("listItem", element("paragraph", new Y.XmlText("сам"))),
      element("bulletList", element("paragraph", new Y.XmlText("без точка"))),
      element("paragraph", element("mention", new Y.XmlText("@иван")), new Y.XmlText(" каза")),
      element("image"),
      element("bulletList"),
      element("__proto__", new Y.XmlText("прото")),
    ]);
    expect(readRichText(body)).toEqual([
      said("клетка"),
      said("код"),
      said("гол текст"),
      said("сам"),
      { type: "bulletList", items: [[said("без точка")]] },
      said("@иван каза"),
      said("прото"),
    ]);
  });

  test("[J2] passes over what is no node at all, and over marks that are none", () => {
    const { doc, body, id } = aText([said("здраво")]);
    const text = new Y.XmlText();
    body.insert(1, [element("paragraph", text), new Y.XmlHook("hook") as unknown as Y.XmlElement]);
    text.insert(0, "знак", { bold: false, italic: null, strike: 0, link: 5, code: {}, "comment--x": {} });
    text.insertEmbed(4, { image: "x" });
    Y.Array.prototype.insert.call(body, 0, [5, null, { a: 1 }, new Y.Map(), new Y.Array()]);
    expect(readRichText(body)).toEqual([said("здраво"), paragraph({ text: "знак", strike: true })]);
    expect(readPlan(doc).messages[0]).toMatchObject({ id, excerpt: "здраво знак", words: 2 });
  });

  test("[J3] links only where it is safe", () => {
    expect(safeLink("https://example.org/пътека")).toBe("https://example.org/%D0%BF%D1%8A%D1%82%D0%B5%D0%BA%D0%B0");
    expect(safeLink("mailto:sashe@example.org")).toBe("mailto:sashe@example.org");
    for (const unsafe of ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "//x.bg", "x", "", 5]) {
      expect(safeLink(unsafe)).toBeNull();
    }
    expect(safeLink(`https://example.org/${"x".repeat(2000)}`)).toBeNull();
    const { body } = aText();
    body.insert(0, [element("paragraph", marked("натисни", { link: { href: "javascript:alert(1)" }, bold: {} }))]);
    expect(readRichText(body)).toEqual([paragraph({ text: "натисни", bold: true })]);
  });

  test("[J4] nests 8 deep; what lies deeper is text, and a bottomless text ends", () => {
    const nested = (levels: number): Y.XmlElement =>
      levels === 0
        ? element("paragraph", new Y.XmlText("дъно"))
        : element("bulletList", element("listItem", nested(levels - 1)));
    const { body } = aText();
    body.insert(0, [nested(8), nested(9), nested(14), nested(500)]);
    const depthOf = ([first]: readonly RichBlock[]): number =>
      first?.type === "bulletList" ? 1 + depthOf(first.items[0] ?? []) : 0;
    const blocks = readRichText(body);
    expect(blocks.map((one) => depthOf([one]))).toEqual([8, 8, 8]);
    expect(richTextPlain(blocks).match(/дъно/g)).toHaveLength(3);
    expect(depthOf(soundBlocks(readRichText(body)))).toBe(8);
  });

  test("[J5] is read up to its limits, quickly", () => {
    const { doc, body } = aText();
    body.insert(
      0,
      Array.from({ length: 8000 }, (_, i) => element("paragraph", new Y.XmlText(i < 4 ? "я".repeat(20_000) : ""))),
    );
    const start = performance.now();
    const blocks = readRichText(body);
    const { words, excerpt } = readPlan(doc).messages[0] ?? {};
    // Takes a few ms; the rest is for a busy machine.
    expect(performance.now() - start).toBeLessThan(1500);
    expect(richTextPlain(blocks).replaceAll("\n", "")).toHaveLength(60_000);
    expect(blocks.length).toBeLessThanOrEqual(5000);
    expect([words, excerpt]).toEqual([3, `${"я".repeat(160)}…`]);
    const { body: halved } = aText();
    halved.insert(0, [element("paragraph", new Y.XmlText(`x${"👋".repeat(30_000)}`))]);
    expect(readRichText(halved)).toEqual([said(`x${"👋".repeat(29_999)}`)]);
    const { body: empties } = aText();
    empties.insert(
      0,
      Array.from({ length: 6000 }, () => element("paragraph")),
    );
    expect(readRichText(empties)).toHaveLength(5000);
  });

  test("[J6] gives the plan its beginning and its number of words, and only of the text that changed", () => {
    const { doc, actor, body, id } = aText([said("Двадесет и седем деца чакат място."), said("От 2 години.")]);
    const other = addMessage(doc, actor, { kind: "press", title: "Писмо", text: "Уважаеми съседи," });
    const reader = new PlanReader(doc);
    const before = reader.plan;
    expect(before.messages[0]).toMatchObject({
      id,
      excerpt: "Двадесет и седем деца чакат място. От 2 години.",
      words: 9,
    });
    const [first] = body.toArray();
    const text = first instanceof Y.XmlElement ? first.get(0) : undefined;
    if (text instanceof Y.XmlText) text.insert(0, "Днес ");
    expect(reader.plan.messages[0]).toMatchObject({ words: 10 });
    expect(reader.plan.messages[1]).toBe(before.messages[1]);
    expect(reader.plan.messages[1]).toMatchObject({ id: other });
    expect(reader.plan).toEqual(readPlan(doc));
  });

  test("[J1] missing, or something else, is shown as empty until the server puts a new one there", () => {
    const { doc, actor, id, address } = aText([said("беше")]);
    const message = rootMap(doc, "messages").get(id);
    if (!(message instanceof Y.Map)) throw new Error("the message is there");
    for (const wrong of ["текст", 5, new Y.Text("x"), new Y.Map(), new Y.XmlElement("p"), null]) {
      message.set("body", wrong);
      expect(richFragment(doc, address)).toBeNull();
      expect(() => setRichText(doc, actor, address, [])).toThrow("entry-unknown");
      const shown = readPlan(doc);
      expect(shown.messages[0]).toMatchObject({ excerpt: "", words: 0 });
      expect(shown.broken).toEqual([{ section: "messages", id, field: "body", rule: "J1" }]);
      expect(repairPlan(doc)).toMatchObject([{ id, field: "body", rule: "J1", kind: "replaced" }]);
      expect(readPlan(doc)).toEqual({ ...shown, broken: [] });
      expect(repairPlan(doc)).toEqual([]);
      setRichText(doc, actor, address, [said("отново")]);
    }
    message.delete("body");
    expect(repairPlan(doc)).toHaveLength(1);
    expect(isRichFragment(richFragment(doc, address))).toBe(true);
  });

  test("[J1] written into by two people at once keeps both", () => {
    const { doc, actor, otherDoc, exchange } = twoPeers();
    const id = addMessage(doc, actor, { kind: "core", title: "Защо сега", text: "дума" });
    exchange();
    for (const [peer, word] of [
      [doc, "първа "],
      [otherDoc, "втора "],
    ] as const) {
      const body = richFragment(peer, { root: "messages", id, field: "body" });
      const first = body?.get(0);
      const text = first instanceof Y.XmlElement ? first.get(0) : undefined;
      if (text instanceof Y.XmlText) text.insert(0, word);
    }
    exchange();
    expect(readPlan(doc).messages[0]).toMatchObject({ words: 3 });
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[J1] a change deep inside tells which thing and field it touched, and is nobody's forgery", () => {
    const { doc, actor, id } = aText([{ type: "bulletList", items: [[said("едно")]] }]);
    const copy = aCopyOf(doc);
    const body = richFragment(copy, { root: "messages", id, field: "body" });
    const list = body?.get(0);
    if (list instanceof Y.XmlElement) list.insert(1, [element("listItem", element("paragraph", new Y.XmlText("две")))]);
    const touched = noteTouched(doc, anActor().memberId, () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy)));
    expect(touched).toMatchObject([{ section: "messages", key: id, created: false }]);
    expect([...(touched[0]?.before ?? [])]).toEqual([["body", undefined]]);
    expect(repairPlan(doc, touched)).toEqual([]);
    expect(readPlan(doc).messages[0]).toMatchObject({ updatedBy: actor.memberId, words: 2 });
  });

  test("[U1] what is written in a text is the editor's to take back, not the plan's", () => {
    const { doc, actor, address, body } = aText();
    const undo = new PlanUndo(doc, actor.memberId);
    setRichText(doc, actor, address, [said("цялото")]);
    doc.transact(() => body.insert(0, [element("paragraph", new Y.XmlText("още"))]), localOrigin(actor.memberId));
    doc.transact(() => body.delete(0, 1), localOrigin(actor.memberId));
    expect(undo.undo()).toEqual({ kind: "empty" });
    expect(readRichText(body)).toEqual([said("цялото")]);
  });

  test("[J2] becomes plain text, and plain text becomes paragraphs", () => {
    const blocks: RichBlock[] = [
      said("Покана"),
      { type: "orderedList", items: [[said("едно"), { type: "bulletList", items: [[said("и")]] }], [said("две")]] },
    ];
    expect(richTextPlain(blocks)).toBe("Покана\n1. едно\n   • и\n2. две");
    expect(richTextOf("а \r\n\nб")).toEqual([said("а"), paragraph(), said("б")]);
  });
});
