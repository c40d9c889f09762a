import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AddressChange, LanAddress } from "./lan-address.ts";

const [home, hall, cafe] = ["http://192.168.1.5:3000", "http://10.0.0.7:3000", "http://172.20.10.2:3000"];

let folder: string;
let file: string;
let addresses: string[];
let now: number;
let told: AddressChange[];
let others: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-lan-"));
  file = join(folder, "lan-address.json");
  [addresses, now, told, others] = [[home], Date.UTC(2026, 10, 23, 8), [], 0];
});
afterEach(() => rmSync(folder, { recursive: true }));

function startAgain(): LanAddress {
  const lan = new LanAddress({
    file,
    addresses: () => addresses,
    now: () => new Date(now),
    onChange: (change) => told.push(change),
    onOtherAddresses: () => {
      others += 1;
    },
  });
  lan.look();
  return lan;
}

test("the first address is remembered, and the same one again is no news", () => {
  expect(startAgain().isFirst).toBe(true);
  const again = startAgain();
  expect([again.isFirst, again.change(), told]).toEqual([false, null, []]);
});

test("another address is told once and shown for a day", () => {
  startAgain();
  addresses = [hall];
  const lan = startAgain();
  const change = { former: home, now: hall, at: "2026-11-23T08:00:00.000Z" };
  expect([lan.change(), told]).toEqual([change, [change]]);
  lan.look();
  expect([startAgain().change(), told.length]).toEqual([change, 1]);
  now += 25 * 60 * 60 * 1000;
  expect(lan.change()).toBeNull();
});

test("a change while the server runs is noticed, too", () => {
  const lan = startAgain();
  addresses = [hall];
  lan.look();
  expect([lan.change()?.now, told.length, others]).toEqual([hall, 1, 1]);
});

test("after two moves the address on the sheets is still the first; back there all is well", () => {
  startAgain();
  addresses = [hall];
  const lan = startAgain();
  addresses = [cafe];
  lan.look();
  expect(lan.change()).toMatchObject({ former: home, now: cafe });
  addresses = [cafe, home];
  lan.look();
  expect(lan.change()).toBeNull();
  expect(startAgain().change()).toBeNull();
});

test("no network at all, and one more network, change nothing", () => {
  const lan = startAgain();
  addresses = [];
  lan.look();
  addresses = [hall, home];
  lan.look();
  expect([lan.change(), told]).toEqual([null, []]);
});

test("a file that was spoilt counts as none", () => {
  writeFileSync(file, "{half");
  expect(startAgain().isFirst).toBe(true);
});
