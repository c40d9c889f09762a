import { beforeEach, expect, test } from "vitest";
import { LineWatch } from "./line-watch.ts";

let now: number;
let isWeak: boolean;
let line: LineWatch;

beforeEach(() => {
  now = 0;
  isWeak = false;
  line = new LineWatch({ now: () => now, judged: (weak) => (isWeak = weak) });
  line.connected();
});

let messages = 0;
beforeEach(() => {
  messages = 0;
});

function answerAfter(...times: number[]): void {
  for (const ms of times) {
    line.sentMessage();
    messages += 1;
    now += ms;
    line.saved(messages);
  }
}

function loseAt(...moments: number[]): void {
  for (const at of moments) {
    now = at;
    line.worked();
    line.lost();
    // Trying again and again in vain is one loss.
    line.lost();
  }
}

test("one slow answer among quick ones is no weak line", () => {
  answerAfter(40, 9_000, 60, 50);
  expect(isWeak).toBe(false);
});

test("answers that keep coming late are a weak line, and quick ones end it", () => {
  answerAfter(2_000, 1_800);
  expect(isWeak).toBe(false);
  answerAfter(1_501);
  expect(isWeak).toBe(true);
  answerAfter(40, 50, 60);
  expect(isWeak).toBe(false);
});

test("what an earlier connection sent is not waited for", () => {
  for (const _ of [1, 2, 3]) {
    line.connected();
    line.sentMessage();
    now += 60_000;
  }
  line.connected();
  messages = 0;
  answerAfter(40, 40, 40);
  expect(isWeak).toBe(false);
});

test("a connection that breaks three times in two minutes is a weak line, three times a day is none", () => {
  loseAt(0, 3_600_000, 7_200_000);
  expect(isWeak).toBe(false);
  loseAt(7_230_000, 7_260_000);
  expect(isWeak).toBe(true);
});
