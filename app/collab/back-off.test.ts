import { expect, test } from "vitest";
import { backOff, backOffDelay } from "./back-off.ts";

test("the wait lies between half a second and fifteen seconds, whatever the attempt", () => {
  for (let attempt = 0; attempt < 2_000; attempt += 1)
    for (const random of [0, 0.5, 0.999_999]) {
      const delay = backOffDelay(attempt, () => random);
      expect(delay).toBeGreaterThanOrEqual(backOff.leastMs);
      expect(delay).toBeLessThanOrEqual(backOff.mostMs);
    }
});

test("each failure doubles the span that the wait is drawn from", () => {
  const spans = [0, 1, 2, 3].map((attempt) => backOffDelay(attempt, () => 1));
  expect(spans).toEqual([1_000, 2_000, 4_000, 8_000]);
});

test("phones that lost the server together come back spread over the span", () => {
  const delays = Array.from({ length: 100 }, (_, index) => backOffDelay(5, () => index / 100));
  expect(new Set(delays).size).toBe(100);
  expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(14_000);
});
