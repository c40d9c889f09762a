import { addMessage, createPlan, day, type MemberId, newId, openPlan } from "@zaedno/plan";
import { type OwnerId, type RoomName, serverOwner } from "@zaedno/sync";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { FromReviewer } from "./messages.ts";
import { ReviewedRooms } from "./reviewed-rooms.ts";

const room = "plan:pln_a:e1" as RoomName;
const memberId = "mem_AAAAAAAAAAAAAAAAAAAAAA" as MemberId;

test("a text is read whole, as of the moment that was asked for, and one that is not there is none", () => {
  const told: FromReviewer[] = [];
  const rooms = new ReviewedRooms({ tell: (message) => told.push(message), now: () => 0, later: () => {} });
  const doc = openPlan();
  createPlan(doc, { planId: newId("pln"), title: "План", lang: "bg" });
  const first = Y.encodeStateAsUpdate(doc);
  const before = Y.encodeStateVector(doc);
  const actor = { memberId, today: day("2027-02-08"), now: "2027-02-08T09:00:00.000Z" };
  const id = addMessage(doc, actor, { kind: "core", title: "Основно", text: "Един час помощ." });
  const second = Y.encodeStateAsUpdate(doc, before);
  const row = (seq: number, bytes: Uint8Array, owner: OwnerId) => ({
    seq,
    bytes,
    owner,
    claims: [],
  });

  rooms.read(room, 1, 2, { root: "messages", id, field: "body" });
  const missing = newId("msg");
  rooms.read(room, 2, 1, { root: "messages", id: missing, field: "body" });
  const tail = [row(1, first, serverOwner)];
  rooms.open(room, { snapshot: new Uint8Array(), snapshotSeq: 0, tail, owners: [] });
  expect(answersIn(told)).toEqual([{ ticket: 2, answer: { kind: "text", blocks: null } }]);

  rooms.follow(room, [row(2, second, memberId as string as OwnerId)]);
  expect(answersIn(told).at(-1)).toEqual({
    ticket: 1,
    answer: { kind: "text", blocks: [{ type: "paragraph", runs: [{ text: "Един час помощ." }] }] },
  });
});

function answersIn(told: readonly FromReviewer[]) {
  return told.flatMap((message) =>
    message.kind === "answer" ? [{ ticket: message.ticket, answer: message.answer }] : [],
  );
}
