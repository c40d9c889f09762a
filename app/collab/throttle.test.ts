import { ManualClock } from "@zaedno/sync/testing";
import { beforeEach, expect, test } from "vitest";
import { timersOf } from "./testing/manual-timers.ts";
import { Throttle } from "./throttle.ts";

let clock: ManualClock;
let throttle: Throttle;
let sent: number[];

beforeEach(() => {
  clock = new ManualClock();
  throttle = new Throttle(8, timersOf(clock));
  sent = [];
});

const offer = (value: number) => throttle.offer(() => sent.push(value));

test("the first goes out at once", () => {
  offer(1);
  expect(sent).toEqual([1]);
});

test("of many in a short time the newest goes out when the pace allows", () => {
  for (const value of [1, 2, 3, 4]) offer(value);
  expect(sent).toEqual([1]);
  clock.advance(125);
  expect(sent).toEqual([1, 4]);
});

test("a hand that never rests is heard at most eight times a second", () => {
  for (let ms = 0; ms < 2_000; ms += 10) {
    offer(ms);
    clock.advance(10);
  }
  expect(sent.length).toBeLessThanOrEqual(17);
  expect(sent.length).toBeGreaterThanOrEqual(15);
});

test("the last word is never swallowed", () => {
  for (let value = 0; value < 50; value += 1) offer(value);
  clock.advance(1_000);
  expect(sent.at(-1)).toBe(49);
});

test("after the end nothing goes out", () => {
  offer(1);
  offer(2);
  throttle.stop();
  clock.advance(1_000);
  expect(sent).toEqual([1]);
});
