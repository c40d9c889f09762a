import { encodeUpdate } from "@zaedno/sync";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Device, PlanWorld } from "./testing/plan-world.ts";

let world: PlanWorld;

beforeEach(() => {
  world = new PlanWorld();
});

afterEach(() => world.end());

const titles = (device: Device) => device.plan.steps.map(({ title }) => title).sort();
const storedTitles = async () => (await world.stored()).plan.steps.map(({ title }) => title).sort();

describe("refused work", () => {
  const small = { updateBytes: 1_500, firstStep2Bytes: 1_500 };

  async function refusedDevice() {
    world = new PlanWorld({ limits: small });
    const ana = world.device();
    await ana.open();
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    ana.goOffline();
    ana.actions.editStep(step, { title: "Писмо до кмета" });
    ana.actions.editStep(step, { resources: "ж".repeat(900) });
    ana.goOnline();
    await world.settle();
    await world.reopening;
    return ana;
  }

  test("is set aside, the server's copy is loaded, and each field is the person's to decide", async () => {
    const ana = await refusedDevice();
    expect(titles(ana)).toEqual(["Писмо"]);
    expect(ana.state.saved.get()).toEqual({ kind: "refused", count: 2 });
    const fields = ana.state.refused.get()?.fields ?? [];
    expect(fields).toMatchObject([
      { field: "title", title: "Писмо", mine: "Писмо до кмета", now: "Писмо" },
      { field: "resources", now: null },
    ]);
    const [title, resources] = fields;
    if (title) ana.state.refused.get()?.takeMine(title);
    if (resources) ana.state.refused.get()?.keepNow(resources);
    await world.settle();
    expect(await storedTitles()).toEqual(["Писмо до кмета"]);
    expect(ana.state.refused.get()).toBeNull();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });

  test("waits for the decision through a reload, and not a day longer", async () => {
    const ana = await refusedDevice();
    await ana.close();
    await ana.open();
    expect(ana.state.refused.get()?.fields).toHaveLength(2);
    ana.state.refused.get()?.discard();
    await world.settle();
    await ana.close();
    await ana.open();
    expect(ana.state.refused.get()).toBeNull();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });

  test("follows the plan: what others have made the same meanwhile is no longer asked", async () => {
    const ana = await refusedDevice();
    const boris = world.device(world.person("Борис"));
    await boris.open();
    const [step] = boris.plan.steps;
    if (step) boris.actions.editStep(step.id, { title: "Писмо до кмета" });
    await world.settle();
    expect(ana.state.refused.get()?.fields.map(({ field }) => field)).toEqual(["resources"]);
  });
});

describe("somebody who was removed from the group", () => {
  test("may take unsent work along as a file; then nothing of the group is left on the device", async () => {
    const ana = world.device();
    await ana.open();
    ana.goOffline();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    ana.refuseEntry = "removed";
    ana.goOnline();
    await world.settle();
    expect(ana.state.connection.get()).toEqual({ state: "closed", reason: "leave" });
    expect(ana.state.actions.get()).toBeNull();
    ana.state.refused.get()?.download();
    expect(ana.files[0]).toContain("Писмо");
    ana.state.refused.get()?.discard();
    await world.settle();
    ana.refuseEntry = null;
    await ana.close();
    await ana.open();
    expect(titles(ana)).toEqual([]);
    expect(await storedTitles()).toEqual([]);
  });

  test("leaves nothing behind when all was sent", async () => {
    const ana = world.device();
    await ana.open();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    world.hub.closeWhere(() => "removed");
    await world.settle();
    expect(ana.state.connection.get()).toEqual({ state: "closed", reason: "leave" });
    expect(ana.state.refused.get()).toBeNull();
    ana.goOnline();
    await world.pass(20_000);
    expect(ana.network.addresses).toHaveLength(1);
    expect(await ana.storedRows()).toBe(0);
  });
});

describe("closings", () => {
  test("a lost line is tried again after a short random wait", async () => {
    const ana = world.device();
    await ana.open();
    ana.network.cut();
    expect(ana.state.connection.get()).toEqual({ state: "offline" });
    ana.network.isOn = true;
    await world.pass(1_000);
    expect(ana.state.connection.get()).toEqual({ state: "online" });
  });

  test.each([
    ["signedOut", "sign-in"],
    ["schemaOld", "update-app"],
  ] as const)("%s stops the editing and keeps what is unsent on the device", async (name, reason) => {
    const ana = world.device();
    await ana.open();
    ana.goOffline();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    ana.refuseEntry = name;
    ana.goOnline();
    await world.settle();
    expect(ana.state.connection.get()).toEqual({ state: "closed", reason });
    expect(ana.state.access.get()).toBe("read");
    ana.refuseEntry = null;
    await ana.close();
    await ana.open();
    expect(await storedTitles()).toEqual(["Писмо"]);
  });
});

describe("a document that Yjs cannot go on with", () => {
  test("is loaded anew from the server, with the unsent changes", async () => {
    const complain = vi.spyOn(console, "error").mockImplementation(() => {});
    const ana = world.device();
    await ana.open();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    ana.network.inject(encodeUpdate(Uint8Array.of(1, 1, 255, 255)));
    await world.settle();
    await world.reopening;
    expect(complain).toHaveBeenCalled();
    complain.mockRestore();
    expect(titles(ana)).toEqual(["Писмо"]);
    ana.actions.addStep({ title: "Среща", column: "todo" });
    await world.settle();
    expect(await storedTitles()).toEqual(["Писмо", "Среща"]);
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });
});
