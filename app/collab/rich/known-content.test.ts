import { addMessage, type RichAddress, type RichBlock, richFragment, setRichText } from "@zaedno/plan";
import { aCopyOf, anActor, aPlan, exchange } from "@zaedno/plan/testing";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { isKnownText, watchForUnknown } from "./known-content.ts";

const actor = anActor();
const everything: readonly RichBlock[] = [
  { type: "heading", level: 2, runs: [{ text: "Какво" }] },
  {
    type: "paragraph",
    runs: [
      { text: "дебел", bold: true, italic: true },
      { text: "\n" },
      { text: "тук", link: "https://example.bg/", strike: true, underline: true },
    ],
  },
  { type: "bulletList", items: [[{ type: "paragraph", runs: [{ text: "едно" }] }]] },
  { type: "orderedList", items: [[{ type: "paragraph", runs: [] }]] },
  { type: "blockquote", blocks: [{ type: "paragraph", runs: [{ text: "казано" }] }] },
  { type: "horizontalRule" },
];

let doc: Y.Doc;
let address: RichAddress;
let text: Y.XmlFragment;

beforeEach(() => {
  doc = aPlan();
  address = { root: "messages", id: addMessage(doc, actor, { kind: "core", title: "Основно" }), field: "body" };
  setRichText(doc, actor, address, everything);
  text = richFragment(doc, address) ?? never();
});

function never(): never {
  throw new Error("The text was just made.");
}

/** `<name attributes>…</name>` */
function element(
  name: string,
  attributes: Record<string, string>,
  ...inside: (Y.XmlElement | Y.XmlText)[]
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, inside);
  return made;
}

function words(insert: unknown, attributes: Record<string, unknown> = {}): Y.XmlText {
  const made = new Y.XmlText();
  made.applyDelta([{ insert, attributes }]);
  return made;
}

const paragraph = (...inside: (Y.XmlElement | Y.XmlText)[]) => element("paragraph", {}, ...inside);

const unknown: [string, () => Y.XmlElement | Y.XmlText][] = [
  ["a kind of block", () => element("table", {})],
  ["a kind of block deep inside", () => element("blockquote", {}, element("image", { src: "x" }))],
  ["an attribute", () => element("paragraph", { align: "center" }, words("а"))],
  ["a mark", () => paragraph(words("а", { colour: {} }))],
  ["an attribute of a mark", () => paragraph(words("а", { link: { href: "https://a.bg/", rel: "me" } }))],
  ["something that is no text among the letters", () => paragraph(words({ image: "x" }))],
  ["letters without a paragraph", () => words("а")],
  ["a paragraph in a list", () => element("bulletList", {}, paragraph())],
  ["a list item without a list", () => element("listItem", {}, paragraph())],
  ["a block in a paragraph", () => paragraph(element("blockquote", {}))],
];

describe("a text is opened for writing only when all of it is known", () => {
  test("everything the plan itself writes is", () => {
    expect(isKnownText(text)).toBe(true);
  });

  test("so is what two people may leave of a list", () => {
    text.insert(0, [
      element("bulletList", {}, element("listItem", {}, element("heading", {}), element("orderedList", {}))),
    ]);
    expect(isKnownText(text)).toBe(true);
  });

  test.each(unknown)("%s is not", (_what, make) => {
    text.insert(1, [make()]);
    expect(isKnownText(text)).toBe(false);
  });
});

describe("while it is open", () => {
  test.each(unknown)("%s that somebody else brings is noticed before anybody hears of the change", (_what, make) => {
    const heard: string[] = [];
    watchForUnknown(text, () => heard.push("unknown"));
    text.observeDeep(() => heard.push("change"));
    const other = aCopyOf(doc);
    richFragment(other, address)?.insert(2, [make()]);
    exchange(other, doc);
    expect(heard).toEqual(["unknown", "change"]);
  });

  test("a mark on letters that stood there before is noticed too", () => {
    const onUnknown = vi.fn();
    watchForUnknown(text, onUnknown);
    const other = aCopyOf(doc);
    const heading = richFragment(other, address)?.get(0);
    const letters = heading instanceof Y.XmlElement ? heading.get(0) : null;
    if (letters instanceof Y.XmlText) letters.format(0, 2, { colour: {} });
    exchange(other, doc);
    expect(onUnknown).toHaveBeenCalledOnce();
  });

  test("what is known, and what goes on in another text, disturbs nobody", () => {
    const onUnknown = vi.fn();
    const stop = watchForUnknown(text, onUnknown);
    const other = aCopyOf(doc);
    setRichText(other, actor, address, everything);
    const second = addMessage(other, actor, { kind: "press", title: "Друго" });
    richFragment(other, { root: "messages", id: second, field: "body" })?.insert(0, [element("table", {})]);
    exchange(other, doc);
    stop();
    richFragment(other, address)?.insert(0, [element("table", {})]);
    exchange(other, doc);
    expect(onUnknown).not.toHaveBeenCalled();
  });
});
