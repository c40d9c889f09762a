import { createPlan, newId, openPlan } from "@zaedno/plan";
import { type OwnerId, type RoomName, type StoredDocument, serverOwner } from "@zaedno/sync";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { FromReviewer } from "./messages.ts";
import { ReviewedRooms } from "./reviewed-rooms.ts";

const room = "plan:pln_a:e1" as RoomName;
const member = "mem_AAAAAAAAAAAAAAAAAAAAAA" as OwnerId;

let told: FromReviewer[];
let timers: { readonly ms: number; readonly task: () => void }[];
let rooms: ReviewedRooms;

beforeEach(() => {
  told = [];
  timers = [];
  rooms = new ReviewedRooms({
    tell: (message) => told.push(message),
    now: () => 0,
    later: (ms, task) => timers.push({ ms, task }),
  });
});

test("a document that no code can mend ends its own questions, not the thread", () => {
  rooms.open(
    room,
    written((doc) => nest(doc.getMap("steps"), 15_000)),
  );
  rooms.read(room, 7, 99);
  expect(runTimers).not.toThrow();
  expect(told.filter(({ kind }) => kind === "failed")).toMatchObject([{ kind: "failed", room, ticket: 7 }]);
});

test("who waits for a log that can't be read is told", () => {
  rooms.read(room, 8, 1);
  rooms.fail(room, new Error("unreadable"));
  expect(told.at(-1)).toMatchObject({ kind: "failed", room, ticket: 8 });
});

test("a repair that the log does not take is tried ever more rarely", () => {
  const stored = written((doc) => doc.getMap("steps").set("stp_broken", 5));
  const waits: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    rooms.open(room, stored);
    waits.push(timers[0]?.ms ?? 0);
    runTimers();
    expect(told.some(({ kind }) => kind === "repair")).toBe(true);
    told = [];
    rooms.settle(room, false);
  }
  expect(waits.slice(0, 3)).toEqual([50, 100, 200]);
  expect(waits.at(-1)).toBe(10_000);
});

function runTimers(): void {
  for (const { task } of timers.splice(0)) task();
}

function nest(map: Y.Map<unknown>, depth: number): void {
  let holder = map;
  for (let level = 0; level < depth; level += 1) {
    const inner = new Y.Map<unknown>();
    holder.set("a", inner);
    holder = inner;
  }
}

function written(write: (doc: Y.Doc) => void): StoredDocument {
  const doc = openPlan();
  createPlan(doc, { planId: newId("pln"), title: "План", lang: "bg" });
  const first = Y.encodeStateAsUpdate(doc);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  const rows = [first, Y.encodeStateAsUpdate(doc, before)];
  const tail = rows.map((bytes, at) => ({ seq: at + 1, bytes, owner: at === 0 ? serverOwner : member, claims: [] }));
  return { snapshot: new Uint8Array(), snapshotSeq: 0, tail, owners: [] };
}
