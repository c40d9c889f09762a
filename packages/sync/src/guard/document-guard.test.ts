import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { serverOwner } from "../owner.ts";
import type { DocumentGuard } from "./document-guard.ts";
import { accept, docOf, guardOf, judge, member, verdictOn } from "./testing/judging.ts";
import { content, item, rawUpdate, run } from "./testing/raw-update.ts";

const ana = member("ana");
const boris = member("boris");

/** A document whose every update goes through the guard, as written by Ana. */
function guarded(): { guard: DocumentGuard; doc: Y.Doc; rows: Uint8Array[] } {
  const guard = guardOf();
  const doc = docOf(7);
  const rows: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array, origin: unknown) => {
    if (origin !== "remote") rows.push(accept(guard, bytes, ana));
  });
  return { guard, doc, rows };
}

function writeSome(doc: Y.Doc): void {
  const steps = doc.getMap<Y.Map<unknown>>("steps");
  for (let i = 0; i < 20; i++) steps.set(`s${i % 7}`, new Y.Map([["title", "x"]]));
  doc.getText("text").insert(0, "писмо");
  doc.getText("text").delete(1, 2);
  steps.delete("s3");
}

const text = (letters: string, client = 8, clock = 0) =>
  rawUpdate([{ client, clock, structs: [item({ root: "text" }, content.text(letters))] }]);

describe("DocumentGuard with honest updates", () => {
  it("[G3] keeps the clocks that Yjs keeps", () => {
    const { guard, doc } = guarded();
    writeSome(doc);
    expect(guard.stateVector()).toEqual(Y.encodeStateVector(doc));
  });

  it("[G9] finds the whole state known, with and without its deletes", () => {
    const { guard, doc } = guarded();
    writeSome(doc);
    expect(judge(guard, Y.encodeStateAsUpdate(doc), ana)).toBe("known");
    expect(judge(guard, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)), boris)).toBe("known");
  });

  it("[G9] stores the sent bytes themselves when nothing in them is known", () => {
    const bytes = text("abc");
    const verdict = verdictOn(guardOf(), bytes, ana);
    expect(verdict.kind === "news" && verdict.bytes).toBe(bytes);
  });

  it("[G9] cuts a whole state that holds one new letter down to that letter", () => {
    const { guard, doc } = guarded();
    writeSome(doc);
    const other = docOf(9);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getText("text").insert(1, "!");
    const bytes = accept(guard, Y.encodeStateAsUpdate(other), boris);
    expect(Y.decodeUpdate(bytes).structs.map(({ id }) => id.client)).toEqual([9]);
    Y.applyUpdate(doc, bytes, "remote");
    expect(doc.getText("text").toJSON()).toBe(other.getText("text").toJSON());
  });

  it("[G3] asks for a sync when the start of a client is missing, and when a Skip hides it", () => {
    const guard = guardOf();
    expect(judge(guard, text("abc", 8, 3), ana)).toBe("gap");
    const structs = [
      item({ root: "text" }, content.text("ab")),
      run("skip", 3),
      item({ origin: [8, 1] }, content.text("c")),
    ];
    expect(judge(guard, rawUpdate([{ client: 8, structs }]), ana)).toBe("gap");
  });

  it("[G3] passes a Skip over what is known", () => {
    const guard = guardOf();
    accept(guard, text("abcd"), ana);
    const structs = [
      item({ root: "text" }, content.text("a")),
      run("skip", 3),
      item({ origin: [8, 3] }, content.text("e")),
    ];
    const bytes = accept(guard, rawUpdate([{ client: 8, structs }]), ana);
    expect(Y.decodeUpdate(bytes).structs.map(({ id }) => id.clock)).toEqual([4]);
  });

  it("[G6] takes deleted map entries that an undo stack kept and Yjs merged into one", () => {
    const guard = guardOf();
    const doc = docOf(7);
    const steps = doc.getMap("steps");
    const undo = new Y.UndoManager(steps, { captureTimeout: 0 });
    for (let i = 0; i < 6; i++) steps.set("title", i);
    steps.delete("title");
    const merged = Y.encodeStateAsUpdate(doc);
    expect(Y.decodeUpdate(merged).structs.some(({ length }) => length > 1)).toBe(true);
    undo.undo();
    accept(guard, merged, ana);
    expect(judge(guard, Y.encodeStateAsUpdate(doc), ana)).toBe("news");
  });
});

describe("DocumentGuard and clientIDs", () => {
  it("[G4] gives a clientID to the member that writes under it first, for ever", () => {
    const guard = guardOf();
    accept(guard, text("a"), ana);
    expect(guard.ownerOf(8)).toBe(ana.member);
    expect(judge(guard, text("ab"), boris)).toBe("foreign");
    expect(judge(guard, text("ab"), member("ana"))).toBe("news");
  });

  it("[G4] keeps an announced id for its member until the socket goes", () => {
    const guard = guardOf();
    const phone = member("ana");
    expect(guard.announce(8, ana)).toBe(true);
    expect(guard.announce(8, boris)).toBe(false);
    expect(guard.announce(8, phone)).toBe(true);
    expect(judge(guard, text("a"), boris)).toBe("foreign");
    guard.releaseLeases(ana);
    expect(judge(guard, text("a"), boris)).toBe("foreign");
    guard.releaseLeases(phone);
    expect(judge(guard, text("a"), boris)).toBe("news");
  });

  it("[G4] releases leases only, never owners", () => {
    const guard = guardOf();
    guard.announce(8, ana);
    accept(guard, text("a"), ana);
    guard.releaseLeases(ana);
    expect(guard.ownerOf(8)).toBe(ana.member);
    expect(guard.announce(8, boris)).toBe(false);
    expect(guard.announce(8, ana)).toBe(true);
  });

  it("[G4] closes ids to everybody whose items are known but whose owner is not", () => {
    const guard = guardOf();
    guard.load(text("a"), () => undefined);
    expect(guard.announce(8, ana)).toBe(false);
    expect(judge(guard, text("ab"), ana)).toBe("foreign");
  });

  it("[G4] never frees the ids of an erased member", () => {
    const guard = guardOf();
    guard.load(rawUpdate([{ client: 8, structs: [run("gc", 5)] }]), () => member("erased:17").member);
    expect(judge(guard, text("x", 8, 5), ana)).toBe("foreign");
    expect(guard.announce(8, ana)).toBe(false);
  });

  it("[G4] takes at most 64 new ids in one frame", () => {
    const blocks = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ client: 100 - i, structs: [run("gc", 1)] }));
    const guard = guardOf();
    expect(judge(guard, rawUpdate(blocks(64)), ana)).toBe("news");
    accept(guard, rawUpdate([{ client: 200, structs: [run("gc", 1)] }]), ana);
    expect(judge(guard, rawUpdate(blocks(65)), ana)).toBe("strike:claims");
  });

  it("[G4] lists the claims that belong to the same commit", () => {
    const guard = guardOf();
    accept(guard, text("a", 8), ana);
    const blocks = [9, 8].map((client) => ({ client, structs: [item({ root: "text" }, content.text("ab"))] }));
    const verdict = verdictOn(guard, rawUpdate(blocks), ana);
    expect(verdict.kind === "news" && verdict.claims).toEqual([{ clientId: 9, owner: ana.member }]);
  });

  it("[G5] lets the server write any root and its own new ids, but nobody else's", () => {
    const guard = guardOf();
    const server = { member: serverOwner };
    accept(guard, text("a"), ana);
    expect(judge(guard, rawUpdate([{ client: 3, structs: [item({ root: "new" }, content.text("x"))] }]), server)).toBe(
      "news",
    );
    expect(judge(guard, text("ab"), server)).toBe("foreign");
  });
});

describe("DocumentGuard's state", () => {
  it("[G10] is not changed by a check", () => {
    const { guard, doc } = guarded();
    writeSome(doc);
    const before = guard.stateVector();
    const deletion = rawUpdate([], [{ client: 7, ranges: [[40, 1]] }]);
    expect(judge(guard, text("abc"), boris)).toBe("news");
    expect(judge(guard, deletion, boris)).toBe("news");
    expect(guard.stateVector()).toEqual(before);
    expect(guard.ownerOf(8)).toBeUndefined();
    expect(judge(guard, deletion, boris)).toBe("news");
  });

  it("[G10] refuses to commit what was checked against another state", () => {
    const guard = guardOf();
    const [first, second] = [verdictOn(guard, text("a"), ana), verdictOn(guard, text("a", 9), boris)];
    if (first.kind !== "news" || second.kind !== "news") throw new Error("Both are news");
    guard.commit(first.change);
    expect(() => guard.commit(second.change)).toThrow("moved on");
    expect(() => guard.takeBack(second.change)).toThrow("last change");
  });

  it("[G10] takes back changes in reverse order, as if they had never been", () => {
    const { guard, doc } = guarded();
    writeSome(doc);
    const before = guard.stateVector();
    const frames = [
      text("abc"),
      rawUpdate([{ client: 8, clock: 3, structs: [item({ parent: [7, 0], key: "k" }, content.any(1))] }]),
      rawUpdate(
        [],
        [
          { client: 8, ranges: [[0, 2]] },
          { client: 7, ranges: [[2, 1]] },
        ],
      ),
    ];
    const changes = frames.map((frame) => {
      const verdict = verdictOn(guard, frame, boris);
      if (verdict.kind !== "news") throw new Error(verdict.kind);
      guard.commit(verdict.change);
      return verdict.change;
    });
    for (const change of changes.reverse()) guard.takeBack(change);
    expect(guard.stateVector()).toEqual(before);
    expect(guard.ownerOf(8)).toBeUndefined();
    for (const frame of frames) accept(guard, frame, boris);
    expect(judge(guard, Y.encodeStateAsUpdate(doc), ana)).toBe("known");
  });

  it("[G11] is the same after a load from the log, and from a compacted snapshot", () => {
    const { guard, doc, rows } = guarded();
    writeSome(doc);
    for (const stored of [rows, [Y.encodeStateAsUpdate(doc)]]) {
      const fresh = guardOf();
      for (const row of stored) expect(fresh.load(row, () => ana.member)).toEqual({ ok: true });
      expect(fresh.stateVector()).toEqual(guard.stateVector());
      expect(fresh.ownerOf(7)).toBe(ana.member);
      expect(judge(fresh, Y.encodeStateAsUpdate(doc), ana)).toBe("known");
    }
  });

  it("[G11] says why stored bytes cannot be loaded, and stays as it was", () => {
    const guard = guardOf();
    expect(guard.load(text("a", 8, 3), () => ana.member)).toEqual({ ok: false, fault: { kind: "gap" } });
    expect(guard.load(Uint8Array.from([9]), () => ana.member)).toMatchObject({ ok: false, fault: { kind: "scan" } });
    expect(guard.stateVector()).toEqual(guardOf().stateVector());
  });

  it("[G12] tells which share of the living items a change deletes, not counting its own new ones", () => {
    const guard = guardOf();
    accept(guard, text("abcdefgh"), ana);
    accept(guard, rawUpdate([], [{ client: 8, ranges: [[0, 4]] }]), ana);
    const structs = [item({ root: "text" }, content.text("xyz"))];
    const bytes = rawUpdate(
      [{ client: 9, structs }],
      [
        { client: 8, ranges: [[0, 5]] },
        { client: 9, ranges: [[0, 3]] },
      ],
    );
    const verdict = verdictOn(guard, bytes, boris);
    expect(verdict.kind === "news" && guard.shareDeleted(verdict.change)).toBe(0.25);
  });

  it("[G12] is not fooled by huge collected runs of one's own", () => {
    const guard = guardOf();
    accept(guard, text("abcd"), ana);
    accept(guard, rawUpdate([{ client: 9, structs: [run("gc", 2 ** 40)] }]), boris);
    const verdict = verdictOn(guard, rawUpdate([], [{ client: 8, ranges: [[0, 4]] }]), boris);
    expect(verdict.kind === "news" && guard.shareDeleted(verdict.change)).toBe(1);
  });
});
