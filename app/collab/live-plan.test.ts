import { HeldStorage } from "@zaedno/sync/testing";
import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { type Device, PlanWorld, planWith } from "./testing/plan-world.ts";

let world: PlanWorld;

beforeEach(() => {
  world = new PlanWorld();
});

afterEach(() => world.end());

const titles = (device: Device) => device.plan.steps.map(({ title }) => title).sort();
const storedTitles = async () => (await world.stored()).plan.steps.map(({ title }) => title).sort();

describe("two people online", () => {
  test("see each other's changes, and both signs come to rest", async () => {
    const [ana, boris] = [world.device(), world.device(world.person("Борис"))];
    await ana.open();
    await boris.open();
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    boris.actions.addStep({ title: "Среща", column: "todo" });
    await world.settle();
    boris.actions.editStep(step, { title: "Писмо до кмета" });
    await world.settle();
    expect(titles(ana)).toEqual(["Писмо до кмета", "Среща"]);
    expect(titles(boris)).toEqual(titles(ana));
    for (const device of [ana, boris]) expect(device.state.saved.get()).toEqual({ kind: "saved" });
  });

  test("unchanged steps keep their identity for the screen", async () => {
    const ana = world.device();
    await ana.open();
    const first = ana.actions.addStep({ title: "Писмо", column: "todo" });
    const before = ana.plan.steps.find(({ id }) => id === first);
    ana.actions.addStep({ title: "Среща", column: "todo" });
    expect(ana.plan.steps.find(({ id }) => id === first)).toBe(before);
  });
});

describe("the saved sign", () => {
  test("says saved only after the commit, and gives up the word sending after five seconds", async () => {
    let log: HeldStorage | undefined;
    world = new PlanWorld({
      storage: (inner) => {
        log ??= new HeldStorage(inner);
        return log;
      },
    });
    const ana = world.device();
    await ana.open();
    log?.hold("append");
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "sending", count: 1 });
    await world.pass(5_000);
    expect(ana.state.saved.get()).toMatchObject({ kind: "kept", count: 1, onDevice: true });
    expect(await storedTitles()).toEqual([]);
    log?.letGo("append");
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
    expect(await storedTitles()).toEqual(["Писмо"]);
  });

  test("counts what waits without a network, and warns before closing only where the disk keeps nothing", async () => {
    const [ana, boris] = [world.device(), world.device(world.person("Борис"))];
    boris.indexedDB = undefined;
    await ana.open();
    await boris.open();
    for (const device of [ana, boris]) {
      device.goOffline();
      device.actions.addStep({ title: "Писмо", column: "todo" });
      device.actions.addStep({ title: "Среща", column: "todo" });
    }
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "kept", count: 2, onDevice: true, reload: true });
    expect(boris.state.saved.get()).toEqual({ kind: "kept", count: 2, onDevice: false, reload: true });
    expect([ana.warns, boris.warns]).toEqual([false, true]);
    for (const device of [ana, boris]) device.goOnline();
    await world.settle();
    expect(await storedTitles()).toEqual(["Писмо", "Писмо", "Среща", "Среща"]);
    expect([ana.state.saved.get(), boris.state.saved.get()]).toEqual([{ kind: "saved" }, { kind: "saved" }]);
    expect(boris.warns).toBe(false);
  });

  test("promises an offline reload only from the moment when the page is known to be kept", async () => {
    const ana = world.device();
    ana.reloadsOffline.set(false);
    await ana.open();
    ana.goOffline();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "kept", count: 1, onDevice: true, reload: false });
    ana.reloadsOffline.set(true);
    expect(ana.state.saved.get()).toEqual({ kind: "kept", count: 1, onDevice: true, reload: true });
  });

  test("counts a pure deletion like any other change", async () => {
    const ana = world.device();
    await ana.open();
    const target = ana.actions.addStakeholder({ type: "person", name: "Калина Примерова" });
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    ana.actions.addTarget(step, target);
    await world.settle();
    ana.goOffline();
    ana.actions.removeTarget(step, target);
    expect(ana.state.saved.get()).toMatchObject({ kind: "kept", count: 1 });
    ana.goOnline();
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
    expect((await world.stored()).plan.targets).toEqual({});
  });
});

describe("a page that was closed or killed offline", () => {
  test("shows its unsent changes after a reload without a network, and sends them when it is back", async () => {
    const ana = world.device();
    await ana.open();
    ana.goOffline();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    await ana.kill();
    const { plan, seq } = await world.stored();
    await ana.open({ initial: { plan, seq } });
    expect(titles(ana)).toEqual(["Писмо"]);
    expect(ana.state.saved.get()).toMatchObject({ kind: "kept", count: 1, onDevice: true });
    ana.goOnline();
    await world.settle();
    expect(await storedTitles()).toEqual(["Писмо"]);
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
    await ana.close();
    await ana.open();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });

  test("may be edited on after the reload, under the new clientID", async () => {
    const ana = world.device();
    await ana.open();
    ana.goOffline();
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    await ana.kill();
    const { plan, seq } = await world.stored();
    await ana.open({ initial: { plan, seq } });
    ana.actions.editStep(step, { title: "Писмо до кмета" });
    ana.goOnline();
    await world.settle();
    expect(await storedTitles()).toEqual(["Писмо до кмета"]);
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });

  test("asks the server only for what it does not have", async () => {
    const [ana, boris] = [world.device(), world.device(world.person("Борис"))];
    await ana.open();
    await ana.close();
    await boris.open();
    boris.actions.addStep({ title: "Среща", column: "todo" });
    await world.settle();
    await ana.open();
    expect(ana.network.addresses.at(-1)).toContain("since=1");
    expect(titles(ana)).toEqual(["Среща"]);
  });

  test("never shows an older plan than the page came with", async () => {
    const [ana, boris] = [world.device(), world.device(world.person("Борис"))];
    await ana.open();
    await ana.close();
    await boris.open();
    boris.actions.addStep({ title: "Среща", column: "todo" });
    await world.settle();
    ana.network.isOn = false;
    const shown: string[][] = [];
    const { plan, seq } = await world.stored();
    await ana.open({ initial: { plan, seq } });
    ana.state.plan.subscribe(() => shown.push(titles(ana)));
    expect(titles(ana)).toEqual(["Среща"]);
    expect(ana.state.access.get()).toBe("opening");
    ana.goOnline();
    await world.settle();
    expect(ana.state.access.get()).toBe("write");
    expect(shown.every((list) => list.length === 1)).toBe(true);
  });
});

describe("a mentor", () => {
  test("reads along and has no actions", async () => {
    const [ana, mentor] = [world.device(), world.device(world.person("Ментор"))];
    await ana.open();
    await mentor.open({ access: "read" });
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    expect(titles(mentor)).toEqual(["Писмо"]);
    expect(mentor.state.actions.get()).toBeNull();
    expect(mentor.state.undo.get()).toBeNull();
    expect(mentor.state.access.get()).toBe("read");
  });

  test("who still had unsent changes as a member gets them as a file, and the plan stays as the server has it", async () => {
    const ana = world.device();
    await ana.open();
    ana.goOffline();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    await ana.kill();
    ana.network.isOn = true;
    await ana.open({ access: "read" });
    expect(titles(ana)).toEqual([]);
    const refused = ana.state.refused.get();
    expect(refused?.canTakeMine).toBe(false);
    expect(ana.state.saved.get().kind).toBe("refused");
    refused?.download();
    expect(ana.files[0]).toContain("Писмо");
    refused?.discard();
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });
});

describe("another epoch", () => {
  test("takes over what was unsent, and forgets the former copy when it is safe", async () => {
    const ana = world.device();
    await ana.open();
    ana.goOffline();
    ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    await ana.kill();
    ana.network.isOn = true;
    const room = world.newEpoch("e2", planWith(world.planId, "Среща"));
    await ana.open({ room });
    await world.settle();
    expect(titles(ana)).toEqual(["Писмо", "Среща"]);
    expect((await world.stored(room)).plan.steps).toHaveLength(2);
    expect(ana.state.refused.get()).toBeNull();
    await ana.close();
    await ana.open({ room });
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  });

  test("asks the page for the new address when the server says so", async () => {
    const ana = world.device();
    await ana.open();
    world.hub.closeWhere(() => "epochChanged");
    await world.settle();
    expect(ana.readmissions).toHaveLength(1);
    expect(ana.state.actions.get()).toBeNull();
    ana.connectAgain();
    await world.pass(1_000);
    expect(ana.state.actions.get()).not.toBeNull();
    expect(ana.state.connection.get()).toEqual({ state: "online" });
  });
});

describe("presence", () => {
  test("shows who is here and where, one entry per person, and nobody after they left", async () => {
    const ana = world.device();
    const borisPerson = world.person("Борис");
    const [boris, borisOnLaptop] = [world.device(borisPerson), world.device(borisPerson)];
    await ana.open();
    await boris.open();
    await borisOnLaptop.open();
    boris.state.myPlace.set({ page: "steps", card: "stp_1" });
    await world.pass(1_000);
    const here = ana.state.here.get();
    expect(here.map(({ nickname, me }) => [nickname, me])).toEqual([
      ["Ана", true],
      ["Борис", false],
    ]);
    expect(here[1]?.places).toEqual([{ page: "steps", card: "stp_1" }]);
    await boris.close();
    await borisOnLaptop.close();
    await world.pass(1_000);
    expect(ana.state.here.get()).toHaveLength(1);
  });

  test("on a spared line tells where somebody is, but not each move of the card in their hand", async () => {
    const [ana, boris] = [world.device(), world.device(world.person("Борис"))];
    await ana.open();
    await boris.open();
    boris.weakNetwork.set({ on: true, suggested: false });
    boris.state.myPlace.set({ page: "steps", card: "stp_1", drag: { column: "doing" } });
    await world.pass(1_000);
    expect(ana.state.here.get()[1]?.places).toEqual([{ page: "steps", card: "stp_1" }]);
  });

  test("asks the page for the group's people when somebody unknown appears", async () => {
    const ana = world.device();
    await ana.open();
    const newcomer = world.device(world.person("Нова"));
    ana.state.people.set([ana.person]);
    await newcomer.open();
    await world.pass(1_000);
    expect(ana.readmissions).toHaveLength(1);
  });
});

test("answers that keep coming late make the page suggest to spare the line", async () => {
  let log: HeldStorage | undefined;
  world = new PlanWorld({
    storage: (inner) => {
      log ??= new HeldStorage(inner);
      return log;
    },
  });
  const ana = world.device();
  await ana.open();
  for (const title of ["Писмо", "Среща", "Подписка"]) {
    log?.hold("append");
    ana.actions.addStep({ title, column: "todo" });
    await world.pass(2_000);
    log?.letGo("append");
    await world.settle();
  }
  expect(ana.lineIsSlow).toBe(true);
});

test("closing a plan at once after an edit still brings the edit to the server", async () => {
  const ana = world.device();
  await ana.open();
  ana.actions.addStep({ title: "Писмо", column: "todo" });
  await ana.close();
  expect(await storedTitles()).toEqual(["Писмо"]);
});

test("a device without a disk keeps its unsent work while the page lives, even if the plan is closed and opened", async () => {
  const ana = world.device();
  ana.indexedDB = undefined;
  await ana.open();
  ana.goOffline();
  ana.actions.addStep({ title: "Писмо", column: "todo" });
  await ana.close();
  ana.network.isOn = true;
  await ana.open();
  await world.settle();
  expect(await storedTitles()).toEqual(["Писмо"]);
});

test("so does a device whose disk is full, or was cleared while the plan was open", async () => {
  for (const spoil of [fillDisk, clearDisk]) {
    const ana = world.device();
    await ana.open();
    ana.goOffline();
    const mend = await spoil(ana);
    ana.actions.addStep({ title: spoil.name, column: "todo" });
    await world.settle();
    expect(ana.state.saved.get()).toMatchObject({ kind: "kept", onDevice: false });
    expect(ana.warns).toBe(true);
    await ana.close();
    mend();
    ana.network.isOn = true;
    await ana.open();
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
  }
  expect(await storedTitles()).toEqual(["clearDisk", "fillDisk"]);
});

async function fillDisk(): Promise<() => void> {
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  return () => add.mockRestore();
}

async function clearDisk({ indexedDB }: Device): Promise<() => void> {
  const request = indexedDB?.deleteDatabase("zaedno-plans");
  await new Promise((resolve) => request?.addEventListener("success", resolve));
  return () => {};
}

test("the document that the server has loads into a plain Yjs client all the same", async () => {
  const ana = world.device();
  await ana.open();
  ana.actions.addStep({ title: "Писмо", column: "todo" });
  await world.settle();
  const { doc } = await world.stored();
  expect(doc.getMap("steps").size).toBe(1);
  expect(doc.store.pendingStructs).toBeNull();
  expect(Y.encodeStateVector(doc).length).toBeGreaterThan(1);
});
