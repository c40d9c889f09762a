import { beforeEach, expect, test } from "vitest";
import { JoinMisses } from "./join-misses.ts";

let now: number;
let misses: JoinMisses;

beforeEach(() => {
  now = Date.UTC(2027, 0, 15, 9);
  misses = new JoinMisses({ now: () => new Date(now) });
});

const missTimes = (browserId: string, times: number) => {
  for (let time = 0; time < times; time += 1) misses.miss(browserId);
};

test("[P25] the first misses of a browser cost nothing, then each costs more, up to eight seconds", () => {
  const waits = Array.from({ length: 12 }, () => {
    const wait = misses.delayFor("guesser");
    now += wait;
    misses.miss("guesser");
    return wait;
  });
  expect(waits).toEqual([0, 0, 0, 0, 0, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
});

test("[P25] tries sent at the same moment queue behind each other", () => {
  missTimes("guesser", 9);
  expect([1, 2, 3].map(() => misses.delayFor("guesser"))).toEqual([8000, 16_000, 24_000]);
});

test("[P25] forty phones that find their code never wait, and a guesser among them changes nothing for them", () => {
  missTimes("guesser", 20);
  expect(Array.from({ length: 40 }, (_, phone) => misses.delayFor(`phone ${phone}`))).toEqual(Array(40).fill(0));
});

test("[P25] beyond sixty misses a minute on the server everybody waits half a second, for as long as it lasts", () => {
  for (let browser = 0; browser < 61; browser += 1) misses.miss(`browser ${browser}`);
  expect(misses.isStorm()).toBe(true);
  expect(misses.delayFor("somebody new")).toBe(500);
  now += 60_001;
  expect(misses.isStorm()).toBe(false);
  expect(misses.delayFor("somebody new")).toBe(0);
});

test("[P25] ten quiet minutes are forgiven", () => {
  missTimes("guesser", 9);
  now += 10 * 60_000 + 1;
  expect(misses.delayFor("guesser")).toBe(0);
});
