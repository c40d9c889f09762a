import { schemaVersion } from "@zaedno/plan";
import { encodeUpdate, limits } from "@zaedno/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type Device, PlanWorld } from "./testing/plan-world.ts";

let world: PlanWorld;
let ana: Device;

beforeEach(async () => {
  world = new PlanWorld();
  ana = world.device();
  await ana.open();
});

afterEach(() => world.end());

const storedSteps = async () => (await world.stored()).plan.steps.length;

describe("connecting", () => {
  test("says whose page it is, which version it speaks, and what it already has only when it has all of it", async () => {
    expect(ana.network.addresses[0]).toContain(`schema=${schemaVersion}`);
    expect(ana.network.addresses[0]).toContain(`member=${ana.person.memberId}&access=write`);
    expect(ana.network.addresses[0]).not.toContain("since");
    ana.network.cut();
    ana.goOnline();
    await world.settle();
    expect(ana.network.addresses[1]).toContain("since=1");
  });

  test("is tried at once when the network is back, and until then less and less often", async () => {
    ana.network.cut();
    await world.pass(60_000);
    const tries = ana.network.attempts;
    expect(tries).toBeGreaterThan(4);
    expect(tries).toBeLessThan(130);
    ana.goOnline();
    await world.settle();
    expect(ana.state.connection.get()).toEqual({ state: "online" });
  });

  test("begins anew when a page that was long in a pocket is looked at, though its socket looks open", async () => {
    world.sync.clock.advance(3_600_000);
    ana.lookAgain();
    await world.settle();
    expect(ana.network.addresses).toHaveLength(2);
    expect(ana.state.connection.get()).toEqual({ state: "online" });
  });

  test("is left alone when the page was away for a moment", async () => {
    ana.lookAgain();
    await world.settle();
    expect(ana.network.addresses).toHaveLength(1);
  });
});

describe("a gap in what came", () => {
  function afterTheMissing(): Uint8Array {
    const stranger = new Y.Doc();
    const updates: Uint8Array[] = [];
    stranger.on("update", (bytes: Uint8Array) => updates.push(bytes));
    stranger.getMap("steps").set("a", 1);
    stranger.getMap("steps").set("b", 1);
    return updates[1] ?? new Uint8Array();
  }

  test("makes the page ask for everything, and go on from there when even that does not help", async () => {
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    ana.network.inject(encodeUpdate(afterTheMissing()));
    await world.pass(5_000);
    expect(ana.network.addresses.at(-1)).not.toContain("since");
    await world.pass(10_000);
    await world.reopening;
    await world.settle();
    expect(ana.plan.steps.map(({ id }) => id)).toEqual([step]);
    ana.actions.editStep(step, { title: "Писмо до кмета" });
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });
});

test("months of offline work arrive whole, in messages that are never too large", async () => {
  ana.goOffline();
  const resources = "кафе и листовки ".repeat(60);
  for (let index = 0; index < 400; index += 1)
    ana.actions.addStep({ title: `Стъпка ${index}`, column: "todo", resources });
  await world.settle();
  const sizes = ana.network.watchSizes();
  ana.goOnline();
  await world.settle();
  await world.settle();
  expect(await storedSteps()).toBe(400);
  expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  expect(Math.max(...sizes)).toBeLessThan(limits.updateBytes);
});
