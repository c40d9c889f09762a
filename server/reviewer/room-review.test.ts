import { type Actor, addStep, createPlan, day, type MemberId, newId, openPlan, readPlan } from "@zaedno/plan";
import { type LogRow, type OwnerId, type StoredDocument, serverOwner } from "@zaedno/sync";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { RoomReview } from "./room-review.ts";

const anna: Actor = { memberId: "mem_anna" as MemberId, today: day("2027-02-08"), now: "2027-02-08T09:00:00.000Z" };
const boris: Actor = { ...anna, memberId: "mem_boris" as MemberId };

let doc: Y.Doc;
let log: LogRow[];

beforeEach(() => {
  doc = openPlan();
  log = [];
  change(serverOwner, () => createPlan(doc, { planId: newId("pln"), title: "План", lang: "bg" }));
});

describe("the server's copy", () => {
  test("shows the plan of the rows it has followed, and says when one is missing", () => {
    const review = new RoomReview(stored(log));
    change(anna, () => addStep(doc, anna, { title: "Първа", column: "todo" }));
    change(anna, () => addStep(doc, anna, { title: "Втора", column: "todo" }));
    expect(review.follow(log.slice(2))).toBe("gap");
    expect(review.follow(log)).toBe("all");
    expect(review.plan).toEqual(readPlan(doc));
    expect(review.seq).toBe(3);
  });

  test("finds nothing to mend in what our own screens write", () => {
    const review = new RoomReview(stored(log));
    change(anna, () => addStep(doc, anna, { title: "Първа", column: "todo" }));
    review.follow(log);
    expect(review.review(0)).toBeNull();
  });
});

describe("deeds", () => {
  test("are told of the rows after the last told one, once, and of no repair", () => {
    change(anna, () => addStep(doc, anna, { title: "Първа", column: "todo" }));
    change(anna, () => addStep(doc, anna, { title: "Втора", column: "todo" }));
    const review = new RoomReview(stored(log), { toldUpto: 2 });
    expect(review.takeDeeds().map(({ verb }) => verb)).toEqual(["added"]);
    change(boris, () => addStep(doc, boris, { title: "Трета", column: "todo" }));
    change(serverOwner, () => doc.getMap("meta").set("title", "Нов план"));
    review.follow(log);
    expect(review.takeDeeds()).toMatchObject([{ memberId: boris.memberId, verb: "added", section: "steps" }]);
    expect(review.takeDeeds()).toEqual([]);
  });
});

describe("a repair", () => {
  test("sets the true author, from the row's member, and is good only for the head it was made at", () => {
    const review = new RoomReview(stored(log));
    const id = change(anna, () => addStep(doc, boris, { title: "Под чуждо име", column: "todo" }));
    review.follow(log);
    const proposal = review.review(0);
    expect(proposal?.head).toBe(2);
    Y.applyUpdate(doc, proposal?.bytes ?? new Uint8Array());
    const step = readPlan(doc).steps.find((one) => one.id === id);
    expect([step?.createdBy, step?.updatedBy]).toEqual([anna.memberId, anna.memberId]);
  });

  test("waits for the outcome of the one before it", () => {
    const review = new RoomReview(stored(log));
    change(anna, () => addStep(doc, boris, { title: "Първа", column: "todo" }));
    review.follow(log);
    expect(review.review(0)).not.toBeNull();
    change(anna, () => addStep(doc, boris, { title: "Втора", column: "todo" }));
    review.follow(log);
    expect(review.review(0)).toBeNull();
    expect(review.settle(true)).toBe(true);
    expect(review.review(0)).not.toBeNull();
  });

  test("is found again by a new copy when it came too late", () => {
    change(anna, () => addStep(doc, boris, { title: "Първа", column: "todo" }));
    const late = new RoomReview(stored(log));
    expect(late.review(0)).not.toBeNull();
    expect(late.settle(false)).toBe(false);
    expect(new RoomReview(stored(log)).review(0)?.repairs.length).toBeGreaterThan(0);
  });

  test("stops after three of one entry within a minute, and is made up for later", () => {
    const review = new RoomReview(stored(log));
    const id = change(anna, () => addStep(doc, anna, { title: "Цена", column: "todo" }));
    const breakIt = (now: number) => {
      change(anna, () => stepMap(id).set("costEur", -now - 1));
      review.follow(log);
      const proposal = review.review(now);
      if (proposal === null) return false;
      change(serverOwner, () => Y.applyUpdate(doc, proposal.bytes));
      review.settle(true);
      review.follow(log);
      return true;
    };
    expect([1, 2, 3, 4].map(breakIt)).toEqual([true, true, true, false]);
    expect(review.review(61_000)?.repairs.map(({ field }) => field)).toEqual(["costEur"]);
  });
});

function change<Result>(who: Actor | OwnerId, write: () => Result): Result {
  const before = Y.encodeStateVector(doc);
  const result = write();
  const owner = typeof who === "string" ? who : (who.memberId as string as OwnerId);
  log.push({ seq: log.length + 1, bytes: Y.encodeStateAsUpdate(doc, before), owner, claims: [] });
  return result;
}

function stepMap(id: string): Y.Map<unknown> {
  const map = doc.getMap("steps").get(id);
  if (!(map instanceof Y.Map)) throw new Error("no such step");
  return map;
}

function stored(tail: readonly LogRow[]): StoredDocument {
  return { snapshot: new Uint8Array(), snapshotSeq: 0, tail: [...tail], owners: [] };
}
