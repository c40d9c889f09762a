import type { MemberId } from "@zaedno/plan";
import type { AccessState, SessionHandle } from "@zaedno/programme";
import type { Admission, CloseName, OwnerId, RoomName } from "@zaedno/sync";
import { expect, test } from "vitest";
import { AccessWatch, type Watched } from "./access-watch.ts";

const anna = "mem_anna" as MemberId;
const phone = "ses_phone" as SessionHandle;

test("nobody connected: nothing is asked", async () => {
  const { watch, questions } = setup();
  await watch.ask();
  expect(questions).toEqual([]);
});

test("each person and session is asked about once, however many sockets they hold", async () => {
  const { watch, questions } = setup();
  watch.watch(watched());
  watch.watch(watched());
  await watch.ask();
  expect(questions).toEqual([[[anna], [phone]]]);
});

test.each<[string, AccessState, CloseName | null]>([
  ["an unchanged member stays", state({ version: 1, status: "active" }), null],
  ["a member whose access was changed goes", state({ version: 2, status: "active" }), "accessChanged"],
  ["a removed member goes for good", state({ version: 2, status: "removed" }), "removed"],
  ["a member whose row is gone goes for good", state(null), "removed"],
  ["a member whose session has ended goes", state({ version: 1, status: "active" }, []), "signedOut"],
])("%s", async (_sentence, now, expected) => {
  const { watch, closed } = setup(now);
  watch.watch(watched());
  await watch.ask();
  expect(closed).toEqual(expected === null ? [] : [expected]);
});

test("a change during a question is asked about again, so that its answer can't be older than the change", async () => {
  const { watch, questions } = setup();
  watch.watch(watched());
  const first = watch.ask();
  watch.changed();
  await first;
  expect(questions.length).toBe(2);
});

test("somebody who comes in during a question stays: its answer is not about them", async () => {
  const { watch, questions, closed } = setup();
  watch.watch(watched());
  const first = watch.ask();
  watch.watch({ ...watched(), memberId: "mem_boris" as MemberId, session: "ses_laptop" as SessionHandle });
  await first;
  expect([questions.length, closed]).toEqual([1, []]);
});

test("a database that does not answer sends nobody away", async () => {
  const failures: unknown[] = [];
  const closed: unknown[] = [];
  const watch = new AccessWatch({
    read: () => Promise.reject(new Error("gone")),
    close: () => closed.push("somebody"),
    failed: (error) => failures.push(error),
  });
  watch.watch(watched());
  await watch.ask();
  expect([closed, failures.length]).toEqual([[], 1]);
});

function setup(now: AccessState = state({ version: 1, status: "active" })) {
  const questions: unknown[] = [];
  const closed: CloseName[] = [];
  const everybody: Admission[] = [];
  const watch = new AccessWatch({
    read: async (...question) => {
      questions.push(question);
      return now;
    },
    close: (decide) => closed.push(...everybody.map(decide).filter((name) => name !== null)),
    failed: (error) => {
      throw error;
    },
  });
  const watchOne = watch.watch.bind(watch);
  watch.watch = (one) => {
    everybody.push(one.admission);
    watchOne(one);
  };
  return { watch, questions, closed };
}

function watched(): Watched {
  const user = { id: anna, name: "Анна", symbol: "sun", colour: "a", role: "member" };
  const admission: Admission = {
    room: "plan:pln_x:e" as RoomName,
    member: anna as string as OwnerId,
    sessionId: phone,
    access: "write",
    user,
  };
  return { admission, memberId: anna, session: phone, accessVersion: 1 };
}

function state(member: { version: number; status: "active" | "removed" } | null, sessions = [phone]): AccessState {
  return { versions: new Map(member === null ? [] : [[anna, member]]), liveSessions: new Set(sessions) };
}
