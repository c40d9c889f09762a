/** Texts with lists in lists, as an editor writes them under a thing's own map. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { checkGeometry } from "./geometry.ts";
import { storedLimits } from "./scan-limits.ts";
import { scanUpdate } from "./scan-update.ts";
import { accept, docOf, guardOf, judge, member } from "./testing/judging.ts";

const ana = member("ana");

interface Written {
  readonly body: Y.XmlFragment;
  readonly verdicts: string[];
}

/** A thing with an empty text, every update of which the guard judges; geometry is asked too. */
function aThingWithText(): Written {
  const guard = guardOf();
  const doc = docOf(7);
  const server = new Y.Doc();
  const verdicts: string[] = [];
  doc.on("update", (bytes: Uint8Array) => {
    const verdict = judge(guard, bytes, ana);
    verdicts.push(verdict);
    if (verdict !== "news") return;
    const kept = accept(guard, bytes, ana);
    Y.applyUpdate(server, kept);
    const scan = scanUpdate(kept, storedLimits);
    if (!scan.ok || checkGeometry(server, scan.update).kind !== "ok") verdicts.push("geometry");
  });
  const body = new Y.XmlFragment();
  doc.getMap<unknown>("steps").set(
    "msg_1",
    new Y.Map<unknown>([
      ["title", "Защо сега"],
      ["body", body],
    ]),
  );
  return { body, verdicts };
}

/** One level at a time, as with the Tab key: a list, an item, its paragraph, a word in it. */
function nestLists({ body }: Written, levels: number): Y.XmlText {
  let holder = body;
  let text = new Y.XmlText();
  for (let level = 1; level <= levels; level++) {
    const list = new Y.XmlElement(level % 2 === 0 ? "orderedList" : "bulletList");
    const item = new Y.XmlElement("listItem");
    const paragraph = new Y.XmlElement("paragraph");
    text = new Y.XmlText();
    holder.insert(holder.length, [list]);
    list.insert(0, [item]);
    item.insert(0, [paragraph]);
    paragraph.insert(0, [text]);
    text.insert(0, `ниво ${level}`);
    holder = item;
  }
  return text;
}

describe("rich text under the guard", () => {
  it("[G7] lists nested eight deep are written, marked and taken away again", () => {
    const written = aThingWithText();
    const text = nestLists(written, 8);
    text.format(0, 4, { bold: {}, link: { href: "https://example.org/" } });
    text.insert(2, "щ", { italic: {} });
    text.delete(0, 2);
    const heading = new Y.XmlElement<{ level: number }>("heading");
    written.body.insertAfter(null, [new Y.XmlElement("blockquote"), new Y.XmlElement("horizontalRule")]);
    heading.setAttribute("level", 2);
    written.body.delete(0, written.body.length);
    expect(new Set(written.verdicts)).toEqual(new Set(["news"]));
  });

  it("[G7] the same text arrives whole in one update", () => {
    const written = aThingWithText();
    written.body.doc?.transact(() => nestLists(written, 8));
    expect(new Set(written.verdicts)).toEqual(new Set(["news"]));
  });

  it("[G7] a list ten deep is a strike: no editor of ours writes one", () => {
    const written = aThingWithText();
    nestLists(written, 10);
    expect(written.verdicts).toContain("strike:depth");
  });
});
