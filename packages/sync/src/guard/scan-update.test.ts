import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { frameLimits, storedLimits } from "./scan-limits.ts";
import { scanUpdate } from "./scan-update.ts";
import { content, item, type RawStruct, rawUpdate, run } from "./testing/raw-update.ts";

const limits = frameLimits(1_000_000, 10);
const root = { root: "steps" };

function ruleOf(bytes: Uint8Array, within = limits): string {
  const scan = scanUpdate(bytes, within);
  return scan.ok ? "accepted" : scan.fault.rule;
}

function oneStruct(struct: RawStruct): Uint8Array {
  return rawUpdate([{ client: 1, structs: [struct] }]);
}

function numbers(...values: number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const value of values) encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
}

describe("scanUpdate", () => {
  it("[G1] reads everything that Yjs writes: types, texts with formats, XML, arrays, deletes", () => {
    const doc = new Y.Doc();
    const text = doc.getText("text");
    text.insert(0, "Здравей, 👩‍🌾 свят");
    text.format(2, 5, { bold: true });
    text.insertEmbed(0, { image: "x" });
    text.delete(1, 3);
    const steps = doc.getMap("steps");
    steps.set("a", new Y.Map<unknown>([["list", new Y.Array()]]));
    steps.set("b", [1, -7, 2 ** 40, 0.5, 0.1, null, undefined, true, "x", { y: [new Uint8Array(3)] }]);
    steps.set("c", new Uint8Array([1, 2, 3]));
    const xml = doc.getXmlFragment("xml");
    xml.insert(0, [new Y.XmlElement("p"), new Y.XmlText("x")]);
    const scan = scanUpdate(Y.encodeStateAsUpdate(doc), limits);
    if (!scan.ok) throw new Error(scan.fault.rule);
    const [block] = scan.update.blocks;
    const last = block?.structs.at(-1);
    expect((last?.clock ?? 0) + (last?.length ?? 0)).toBe(Y.getState(doc.store, doc.clientID));
    expect(scan.update.deletes).toHaveLength(1);
  });

  it("[G1] counts text in UTF-16 units, as Yjs does", () => {
    const scan = scanUpdate(oneStruct(item(root, content.text("жabc€👍"))), limits);
    expect(scan.ok && scan.update.blocks[0]?.structs[0]?.length).toBe("жabc€👍".length);
  });

  it("[G1] refuses every prefix of an update", () => {
    const whole = rawUpdate(
      [{ client: 9, structs: [item(root, content.any({ a: [1, "x", 0.1] }))] }],
      [{ client: 9, ranges: [[0, 1]] }],
    );
    expect(ruleOf(whole)).toBe("accepted");
    for (let size = 0; size < whole.length; size++) {
      expect(ruleOf(whole.subarray(0, size))).not.toBe("accepted");
    }
  });

  it.each([
    ["too-large", new Uint8Array(1_000_001)],
    ["ends-early", new Uint8Array()],
    ["trailing", Uint8Array.from([0, 0, 0])],
    ["number", Uint8Array.from([1, 1, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 0])],
    ["number", Uint8Array.from([...Array.from({ length: 30 }, () => 0x80), 0, 0])],
    ["number", rawUpdate([{ client: 1, clock: 2 ** 53 - 2, structs: [run("gc", 3)] }])],
    ["number", rawUpdate([], [{ client: 1, ranges: [[2 ** 53 - 2, 3]] }])],
    ["count", numbers(5, 0)],
    ["count", numbers(1, 2 ** 25, 1, 0)],
    ["count", numbers(0, 1_000_000_000)],
    ["count", numbers(0, 1, 7, 1_000_000_000)],
    ["count", oneStruct(item(root, content.bytes(8, 0xff, 0xff, 0x7f)))],
    ["count", oneStruct(item(root, content.bytes(8, 1, 118, 0xff, 0xff, 0x7f)))],
    ["structs", rawUpdate([{ client: 1, structs: Array.from({ length: 20_001 }, () => run("gc", 1)) }])],
    ["ranges", rawUpdate([], [{ client: 1, ranges: Array.from({ length: 20_001 }, (_, i) => [2 * i, 1] as const) }])],
    ["blocks", rawUpdate(Array.from({ length: 75 }, (_, i) => ({ client: 100 - i, structs: [run("gc", 1)] })))],
    ["block-order", rawUpdate([1, 2].map((client) => ({ client, structs: [run("gc", 1)] })))],
    ["block-order", rawUpdate([2, 2].map((client) => ({ client, structs: [run("gc", 1)] })))],
    ["empty-block", rawUpdate([{ client: 1, structs: [] }])],
    ["info-flags", oneStruct(run("gc", 1, 0x20))],
    ["info-flags", oneStruct(run("skip", 1, 0x40))],
    ["kind", oneStruct(item(root, content.bytes(2, 1, 1, 49)))],
    ["kind", oneStruct(item(root, content.bytes(11, 1)))],
    ["kind", oneStruct(item(root, content.bytes(31, 1)))],
    ["sub-document", oneStruct(item(root, content.bytes(9, 1, 97, 118, 0)))],
    ["type", oneStruct(item(root, content.type(7)))],
    ["type", oneStruct(item(root, content.type(5)))],
    ["parent-flag", oneStruct((encoder) => encoding.writeUint8Array(encoder, Uint8Array.from([4, 2, 1, 97, 1, 97])))],
    ["zero-length", oneStruct(run("gc", 0))],
    ["zero-length", oneStruct(run("skip", 0))],
    ["zero-length", oneStruct(item(root, content.deleted(0)))],
    ["zero-length", oneStruct(item(root, content.text("")))],
    ["zero-length", oneStruct(item(root, content.any()))],
    ["zero-length", rawUpdate([], [{ client: 1, ranges: [[0, 0]] }])],
    ["utf8", oneStruct(item(root, content.bytes(4, 1, 0xff)))],
    ["utf8", oneStruct(item(root, content.bytes(4, 2, 0xc0, 0x80)))],
    ["utf8", oneStruct(item(root, content.bytes(4, 3, 0xed, 0xa0, 0x80)))],
    ["utf8", oneStruct(item(root, content.bytes(4, 4, 0xf4, 0x90, 0x80, 0x80)))],
    ["utf8", oneStruct(item(root, content.bytes(4, 1, 0xe2)))],
    ["json", oneStruct(item(root, content.embed("{")))],
    ["json", oneStruct(item(root, content.format("bold", "undefined")))],
    ["json", oneStruct(item(root, content.embed("")))],
    ["json-size", oneStruct(item(root, content.embed(`"${"x".repeat(65_536)}"`)))],
    ["value-depth", oneStruct(item(root, content.embed(`${"[".repeat(33)}${"]".repeat(33)}`)))],
    [
      "value-depth",
      oneStruct(item(root, content.bytes(8, 1, ...Array.from({ length: 40 }, () => [117, 1]).flat(), 126))),
    ],
    ["value-type", oneStruct(item(root, content.bytes(8, 1, 115)))],
    ["value-type", oneStruct(item(root, content.bytes(8, 1, 128)))],
    ["proto-key", oneStruct(item({ root: "steps", key: "__proto__" }, content.any(1)))],
    ["proto-key", oneStruct(item({ root: "__proto__" }, content.text("x")))],
    ["proto-key", oneStruct(item(root, content.embed('{"a":{"__proto__":{"isAdmin":true}}}')))],
    ["proto-key", oneStruct(item(root, content.embed('{"\\u005f_proto__":1}')))],
    ["proto-key", oneStruct(item(root, content.format("__proto__", "1")))],
    ["proto-key", oneStruct(item(root, content.any(JSON.parse('{"x":{"__proto__":1}}'))))],
    ["proto-key", oneStruct(item(root, content.element("__proto__")))],
    ["name-size", oneStruct(item({ root: "r".repeat(257) }, content.text("x")))],
    ["name-size", oneStruct(item({ root: "steps", key: "k".repeat(257) }, content.any(1)))],
    ["name-size", oneStruct(item(root, content.format("f".repeat(257), "1")))],
    ["name-size", oneStruct(item(root, content.element("e".repeat(257))))],
  ])("[G1] refuses by the rule %s", (rule, bytes) => {
    expect(ruleOf(bytes)).toBe(rule);
  });

  it("[G1] takes 53-bit clientIDs and clocks", () => {
    const bytes = rawUpdate([{ client: 2 ** 53 - 1, clock: 2 ** 52, structs: [run("gc", 5)] }]);
    expect(ruleOf(bytes)).toBe("accepted");
  });

  it("[G1] sorts and joins delete ranges, also when one client comes twice", () => {
    const scan = scanUpdate(
      rawUpdate(
        [],
        [
          {
            client: 5,
            ranges: [
              [7, 2],
              [0, 2],
            ],
          },
          {
            client: 5,
            ranges: [
              [2, 1],
              [8, 4],
            ],
          },
        ],
      ),
      limits,
    );
    expect(scan.ok && scan.update.deletes).toEqual([{ client: 5, ranges: [0, 3, 7, 12] }]);
  });

  it("[G11] lifts the caps, not the form, for what the server stored itself", () => {
    const many = rawUpdate([{ client: 1, structs: Array.from({ length: 30_000 }, () => run("gc", 1)) }]);
    expect(ruleOf(many, storedLimits)).toBe("accepted");
    expect(ruleOf(oneStruct(item(root, content.bytes(4, 1, 0xff))), storedLimits)).toBe("utf8");
  });

  it("[G1] refuses what is written in the V2 encoding", () => {
    const doc = new Y.Doc();
    expect(ruleOf(Y.encodeStateAsUpdateV2(doc))).not.toBe("accepted");
    for (let i = 0; i < 50; i++) {
      doc.getMap("steps").set(`k${i % 9}`, "x".repeat(i));
      expect(ruleOf(Y.encodeStateAsUpdateV2(doc))).not.toBe("accepted");
    }
  });

  it("[G1] accepts only strict UTF-8, as the decoder of Yjs does", () => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let seed = 7;
    for (let i = 0; i < 5_000; i++) {
      const bytes = Array.from({ length: 1 + (i % 6) }, () => {
        seed = (seed * 1103515245 + 12345) % 2 ** 31;
        return [0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xff][(seed >> 8) % 12] ?? 0;
      });
      let isText = true;
      try {
        decoder.decode(Uint8Array.from(bytes));
      } catch {
        isText = false; // the decoder's way to say "not UTF-8"
      }
      expect(ruleOf(oneStruct(item(root, content.bytes(4, bytes.length, ...bytes))))).toBe(
        isText ? "accepted" : "utf8",
      );
    }
  });
});
