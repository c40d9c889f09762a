import { addStep, editStep, openPlan, readPlan, type StepId } from "@zaedno/plan";
import { anActor } from "@zaedno/plan/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type Device, PlanWorld } from "./testing/plan-world.ts";

let world: PlanWorld;
let step: StepId;

beforeEach(async () => {
  world = new PlanWorld();
  const first = world.device(world.person("Вили"));
  await first.open();
  step = first.actions.addStep({ title: "Писмо", column: "todo" });
  await world.settle();
  await first.close();
});

afterEach(() => world.end());

const titles = (device: Device) => device.plan.steps.map(({ title }) => title).sort();
const titlesIn = async (epoch: string) =>
  (await world.stored(world.roomOf(epoch))).plan.steps.map(({ title }) => title).sort();

/** The plan as the server has it now, with the same history, as a restored backup has. */
async function snapshot(change: (doc: Y.Doc) => void = () => {}): Promise<Y.Doc> {
  const { doc } = await world.stored();
  change(doc);
  return doc;
}

async function workOffline(device: Device, work: () => void): Promise<void> {
  await device.open();
  device.goOffline();
  work();
  await world.settle();
  await device.kill();
  device.network.isOn = true;
}

describe("two tabs of one person at an epoch change", () => {
  test("carry new work over once, and nothing that was changed in it meanwhile is lost", async () => {
    const ana = world.device();
    await workOffline(ana, () => ana.actions.addStep({ title: "Плакати", column: "todo" }));
    const second = world.device(ana.person);
    second.indexedDB = ana.indexedDB;
    const room = world.newEpoch("e2", await snapshot());
    await ana.open({ room });
    const added = ana.plan.steps.find(({ title }) => title === "Плакати");
    if (added) ana.actions.editStep(added.id, { resources: "Бои" });
    await world.settle();
    await second.open({ room });
    await world.settle();
    for (const tab of [ana, second]) expect(titles(tab)).toEqual(["Писмо", "Плакати"]);
    expect(second.plan.steps.find(({ id }) => id === added?.id)?.resources).toBe("Бои");
    expect(second.state.refused.get()).toBeNull();
  });

  test("carry it over once also when both open at the same moment", async () => {
    const ana = world.device();
    await workOffline(ana, () => ana.actions.addStep({ title: "Плакати", column: "todo" }));
    const second = world.device(ana.person);
    second.indexedDB = ana.indexedDB;
    const room = world.newEpoch("e2", await snapshot());
    await Promise.all([ana.open({ room }), second.open({ room })]);
    await world.settle();
    const { doc } = await world.stored(room);
    // An overwritten entry would leave its deleted items behind.
    expect(Y.createDeleteSetFromStructStore(doc.store).clients.size).toBe(0);
    for (const tab of [ana, second]) expect(titles(tab)).toEqual(["Писмо", "Плакати"]);
  });
});

describe("what could not be placed", () => {
  async function undecided(): Promise<{ ana: Device; room: ReturnType<PlanWorld["roomOf"]> }> {
    const ana = world.device();
    await workOffline(ana, () => {
      ana.actions.editStep(step, { title: "Мое", resources: "Моите" });
      ana.actions.addStep({ title: "Плакати", column: "todo" });
    });
    const other = anActor();
    const room = world.newEpoch(
      "e2",
      await snapshot((doc) => editStep(doc, other, step, { title: "Тяхно", resources: "Техните" })),
    );
    await ana.open({ room });
    await world.settle();
    return { ana, room };
  }

  test("waits through a reload, and what was placed or decided is not asked again", async () => {
    const { ana, room } = await undecided();
    expect(ana.state.refused.get()?.fields.map(({ field }) => field)).toEqual(["title", "resources"]);
    expect(titles(ana)).toEqual(["Плакати", "Тяхно"]);
    const [title] = ana.state.refused.get()?.fields ?? [];
    if (title) ana.state.refused.get()?.keepNow(title);
    await world.settle();
    await ana.close();
    await ana.open({ room });
    expect(ana.state.refused.get()?.fields.map(({ field }) => field)).toEqual(["resources"]);
    const [resources] = ana.state.refused.get()?.fields ?? [];
    if (resources) ana.state.refused.get()?.takeMine(resources);
    await world.settle();
    await ana.close();
    await ana.open({ room });
    expect(ana.state.refused.get()).toBeNull();
    expect(ana.plan.steps.find(({ id }) => id === step)).toMatchObject({ title: "Тяхно", resources: "Моите" });
  });

  test("goes along as a file when the person is removed before deciding, and no copy of any epoch stays", async () => {
    const { ana } = await undecided();
    world.hub.closeWhere(() => "removed");
    await world.settle();
    const refused = ana.state.refused.get();
    expect(refused).toMatchObject({ fields: [], canTakeMine: false });
    refused?.download();
    expect(ana.files[0]).toContain("Мое");
    refused?.discard();
    await world.settle();
    expect(await ana.storedRows()).toBe(0);
    expect(await ana.storedCopies()).toBe(0);
  });
});

test("unsent work of a former epoch is offered to somebody who finds herself removed", async () => {
  const ana = world.device();
  await workOffline(ana, () => ana.actions.editStep(step, { title: "Мое" }));
  const room = world.newEpoch("e2", await snapshot());
  ana.refuseEntry = "removed";
  await ana.open({ room });
  await world.settle();
  expect(ana.state.connection.get()).toEqual({ state: "closed", reason: "leave" });
  ana.state.refused.get()?.download();
  expect(ana.files[0]).toContain("Мое");
  ana.state.refused.get()?.discard();
  await world.settle();
  expect(await ana.storedCopies()).toBe(0);
});

describe("a plan restored from a backup", () => {
  /** Acknowledged after the backup was made: only this device still has it. */
  async function restored(since: (doc: Y.Doc) => void = () => {}): Promise<Device> {
    const backup = Y.encodeStateAsUpdate(await snapshot());
    const ana = world.device();
    await ana.open();
    ana.actions.editStep(step, { title: "Писмо до кмета" });
    ana.actions.addStep({ title: "Плакати", column: "todo" });
    await world.settle();
    await ana.close();
    const doc = openPlan();
    Y.applyUpdate(doc, backup);
    since(doc);
    const room = world.newEpoch("e2", doc);
    ana.carriesOn = "e1";
    await ana.open({ room });
    await world.settle();
    return ana;
  }

  test("gets back from a device what the server had acknowledged and then lost", async () => {
    const ana = await restored();
    expect(titles(ana)).toEqual(["Писмо до кмета", "Плакати"]);
    expect(await titlesIn("e2")).toEqual(["Писмо до кмета", "Плакати"]);
    expect(ana.state.refused.get()).toBeNull();
  });

  test("keeps what was written since the restore: there the older value is only offered", async () => {
    const ana = await restored((doc) => {
      editStep(doc, anActor(), step, { title: "Ново начало" });
      addStep(doc, anActor(), { title: "Среща", column: "todo" });
    });
    expect(titles(ana)).toEqual(["Ново начало", "Плакати", "Среща"]);
    expect(ana.state.refused.get()?.fields).toMatchObject([
      { field: "title", mine: "Писмо до кмета", now: "Ново начало" },
    ]);
  });

  test("gets it once, however many devices bring it", async () => {
    const ana = await restored();
    const rows = (await world.stored(world.roomOf("e2"))).seq;
    const phone = world.device(ana.person);
    phone.carriesOn = "e1";
    await phone.open();
    await phone.close();
    await phone.open({ room: world.roomOf("e2") });
    await world.settle();
    expect((await world.stored(world.roomOf("e2"))).seq).toBe(rows);
    expect(phone.state.refused.get()).toBeNull();
  });

  test("gets nothing back that the server took away on purpose", async () => {
    const ana = world.device();
    await ana.open();
    ana.actions.editStep(step, { title: "Писмо до кмета" });
    await world.settle();
    await ana.close();
    const erased = await snapshot((doc) => editStep(doc, anActor(), step, { title: "Писмо" }));
    const room = world.newEpoch("e2", erased);
    await ana.open({ room });
    await world.settle();
    expect(titles(ana)).toEqual(["Писмо"]);
    expect(readPlan((await world.stored(room)).doc).steps).toHaveLength(1);
  });
});
