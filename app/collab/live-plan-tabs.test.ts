import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Device, PlanWorld } from "./testing/plan-world.ts";

let world: PlanWorld;
let first: Device;
let second: Device;

beforeEach(async () => {
  world = new PlanWorld();
  first = world.device(world.person("Надя"));
  second = world.device(first.person);
  second.indexedDB = first.indexedDB;
  await first.open();
  await second.open();
});

afterEach(() => world.end());

const titles = (device: Device) => device.plan.steps.map(({ title }) => title).sort();
const storedTitles = async () => (await world.stored()).plan.steps.map(({ title }) => title).sort();

describe("two tabs of one person without a network", () => {
  beforeEach(async () => {
    first.goOffline();
    second.goOffline();
    first.actions.addStep({ title: "Плакати", column: "todo" });
    await world.settle();
  });

  test("both show what one has written, and both signs count it", () => {
    for (const tab of [first, second]) {
      expect(titles(tab)).toEqual(["Плакати"]);
      expect(tab.state.saved.get()).toEqual({ kind: "kept", count: 1, onDevice: true, reload: true });
    }
  });

  test("closing the tab it was written in loses nothing: the other one sends it", async () => {
    await first.kill();
    second.actions.addStep({ title: "Листовки", column: "todo" });
    second.goOnline();
    await world.settle();
    expect(await storedTitles()).toEqual(["Листовки", "Плакати"]);
    expect(second.state.saved.get()).toEqual({ kind: "saved" });
    await first.open();
    expect(first.state.saved.get()).toEqual({ kind: "saved" });
  });

  test("when both come back it is there once, and both come to rest", async () => {
    const [step] = second.plan.steps;
    if (step) second.actions.editStep(step.id, { title: "Плакати и листовки" });
    await world.settle();
    expect(titles(first)).toEqual(["Плакати и листовки"]);
    first.goOnline();
    second.goOnline();
    await world.settle();
    await world.pass(2_000);
    expect(await storedTitles()).toEqual(["Плакати и листовки"]);
    for (const tab of [first, second]) expect(tab.state.saved.get()).toEqual({ kind: "saved" });
  });
});

test("what a tab wrote and was killed with before the server answered goes with the other one's next connection", async () => {
  first.network.cut();
  first.actions.addStep({ title: "Плакати", column: "todo" });
  await world.disks();
  await first.kill();
  second.goOffline();
  second.goOnline();
  await world.settle();
  expect(await storedTitles()).toEqual(["Плакати"]);
  expect(second.state.saved.get()).toEqual({ kind: "saved" });
});

test("while the network is there, each tab sends its own and nothing is sent twice", async () => {
  const sizes = second.network.watchSizes();
  first.actions.addStep({ title: "Плакати", column: "todo" });
  await world.settle();
  expect(titles(second)).toEqual(["Плакати"]);
  expect(sizes).toEqual([]);
});
