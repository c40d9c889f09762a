import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveDevice } from "./device-store/leave-device.ts";
import { waitingSeats } from "./device-store/waiting-seats.ts";
import { sendWaiting } from "./send-waiting.ts";
import { type Device, PlanWorld } from "./testing/plan-world.ts";

let world: PlanWorld;
let phone: Device;

beforeEach(async () => {
  world = new PlanWorld();
  phone = world.device(world.person("Надя"));
  await phone.open();
  phone.goOffline();
  phone.actions.addStep({ title: "Плакати", column: "todo" });
  phone.actions.addStep({ title: "Листовки", column: "todo" });
  await world.settle();
  await phone.kill();
});

afterEach(() => world.end());

const storedTitles = async () => (await world.stored()).plan.steps.map(({ title }) => title).sort();

/** The network moves only when the world lets it. */
async function send(): Promise<void> {
  const sent = sendWaiting([phone.person.memberId], phone.environment());
  for (let second = 0; second < 20; second += 1) await world.pass(1_000);
  await sent;
}

test("what an earlier page left unsent is named with its writer, and arrives under her session", async () => {
  expect(await waitingSeats(phone.indexedDB)).toEqual([{ member: phone.person.memberId, nickname: "Надя", count: 2 }]);
  phone.network.isOn = true;
  await send();
  expect(await storedTitles()).toEqual(["Листовки", "Плакати"]);
  expect(await waitingSeats(phone.indexedDB)).toEqual([]);
  await phone.open();
  expect(phone.state.saved.get()).toEqual({ kind: "saved" });
});

test.each(["accessChanged", "signedOut", "epochChanged", "removed"] as const)(
  "when the server says %s, it stays on the device for its writer",
  async (name) => {
    phone.network.isOn = true;
    phone.refuseEntry = name;
    await send();
    phone.refuseEntry = null;
    expect((await waitingSeats(phone.indexedDB)).map(({ count }) => count)).toEqual([2]);
    await phone.open();
    await world.settle();
    expect(await storedTitles()).toEqual(["Листовки", "Плакати"]);
  },
);

test("without a network nobody waits for long, and everything stays", async () => {
  await send();
  expect((await waitingSeats(phone.indexedDB)).map(({ count }) => count)).toEqual([2]);
});

test("whoever leaves it here on purpose finds it again; copies without unsent work go", async () => {
  const memberIds = [phone.person.memberId];
  const factory = phone.indexedDB;
  expect(await leaveDevice(memberIds, { unsent: "keep", ...(factory && { factory }) })).toEqual({
    kind: "kept",
    count: 2,
  });
  phone.network.isOn = true;
  await phone.open();
  await world.settle();
  expect(await storedTitles()).toEqual(["Листовки", "Плакати"]);
  await phone.close();
  expect(await leaveDevice(memberIds, { unsent: "keep", ...(factory && { factory }) })).toEqual({ kind: "wiped" });
  expect(await phone.storedCopies()).toBe(0);
});
