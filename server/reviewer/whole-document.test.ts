import {
  addMessage,
  addStep,
  createPlan,
  day,
  deleteStep,
  type MemberId,
  newId,
  openPlan,
  readPlan,
  richFragment,
  schemaVersion,
} from "@zaedno/plan";
import { type LogRow, type StoredDocument, serverOwner } from "@zaedno/sync";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { mergedLog, migrationOf } from "./whole-document.ts";

const actor = { memberId: "mem_anna" as MemberId, today: day("2027-02-08"), now: "2027-02-08T09:00:00.000Z" };

test("a merged log says the same as its rows, deletions included", () => {
  const { doc, stored } = written((plan) => {
    const ids = [1, 2, 3].map((number) => addStep(plan, actor, { title: `Стъпка ${number}`, column: "todo" }));
    for (const id of ids.slice(1)) deleteStep(plan, actor, id);
  });
  const merged = mergedLog(stored);
  const copy = openPlan();
  Y.applyUpdate(copy, merged ?? new Uint8Array());
  expect(readPlan(copy)).toEqual(readPlan(doc));
});

test("a number that JSON can't say does not keep a log from being merged", () => {
  const { stored } = written((plan) => plan.getMap("steps").set("stp_odd", 5n));
  expect(mergedLog(stored)).not.toBeNull();
});

test("texts are merged too, whatever a modified client has put between their lines", () => {
  const { doc, stored } = written((plan) => {
    const id = addMessage(plan, actor, { kind: "core", title: "Защо сега", text: "Децата чакат.\nОт две години." });
    const body = richFragment(plan, { root: "messages", id, field: "body" });
    if (body === null) throw new Error("a message has a body");
    Y.Array.prototype.insert.call(body, 1, [null, { a: [1] }, new Y.Map([["deep", new Y.XmlHook("x")]])]);
  });
  const merged = mergedLog(stored);
  const copy = openPlan();
  Y.applyUpdate(copy, merged ?? new Uint8Array());
  expect(readPlan(copy)).toEqual(readPlan(doc));
  expect(readPlan(copy).messages).toMatchObject([{ words: 5 }]);
});

test("a log with a hole is not merged: what waits for the missing row would be hidden in it", () => {
  const { stored } = written((plan) => {
    for (const title of ["Първа", "Втора"]) addStep(plan, actor, { title, column: "todo" });
  });
  expect(mergedLog({ ...stored, tail: stored.tail.filter(({ seq }) => seq !== 2) })).toBeNull();
});

test("an older document gets one update that makes it today's, and a present one gets none", () => {
  const { doc, stored } = written((plan) => plan.getMap("meta").set("schemaVersion", 1));
  const bytes = migrationOf(stored);
  Y.applyUpdate(doc, bytes ?? new Uint8Array());
  expect(doc.getMap("meta").get("schemaVersion")).toBe(schemaVersion);
  expect(migrationOf(written(() => undefined).stored)).toBeNull();
});

function written(write: (doc: Y.Doc) => void): { doc: Y.Doc; stored: StoredDocument } {
  const doc = openPlan();
  const tail: LogRow[] = [];
  doc.on("update", (bytes: Uint8Array) => tail.push({ seq: tail.length + 1, bytes, owner: serverOwner, claims: [] }));
  createPlan(doc, { planId: newId("pln"), title: "План", lang: "bg" });
  write(doc);
  return { doc, stored: { snapshot: new Uint8Array(), snapshotSeq: 0, tail, owners: [] } };
}
