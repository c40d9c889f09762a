/** A store that is forbidden, full, closed or cleared: never claimed to keep, and never in the way of work. */
import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ana, type Desk, editor, newDesk } from "../testing/device-desk.ts";
import { browserStore, openDatabase } from "./database.ts";
import { leaveDevice } from "./leave-device.ts";

let factory: Desk["factory"];
let database: Desk["database"];
let clock: Desk["clock"];
let openTab: Desk["openTab"];

beforeEach(async () => {
  ({ factory, database, clock, openTab } = await newDesk());
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** As when somebody clears what sites keep. */
function deleted(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(database.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error("The store could not be deleted."));
  });
}

test("no IndexedDB: nothing is claimed, nothing throws", async () => {
  expect(await openDatabase(undefined)).toBeNull();
  const tab = openTab(ana, null);
  expect(await tab.load()).toMatchObject({ head: 0, unsent: [] });
  tab.keepMine(1, editor().edit("едно"));
  await tab.settled();
  expect(tab.keepsAll).toBe(false);
  tab.markDurable([1]);
  expect(tab.keepsAll).toBe(true);
});

test("a browser that throws at the mere question counts as one without", () => {
  const get = () => {
    throw new DOMException("denied", "SecurityError");
  };
  Object.defineProperty(globalThis, "indexedDB", { configurable: true, get });
  expect(browserStore()).toBeUndefined();
  Reflect.deleteProperty(globalThis, "indexedDB");
});

test("a browser that throws at the mere opening counts as one without", async () => {
  vi.spyOn(factory, "open").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(await openDatabase(factory)).toBeNull();
});

test("a full disk is admitted, and what waited is written when there is room again", async () => {
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const tab = openTab();
  tab.keepMine(1, editor().edit("едно"));
  await tab.settled();
  expect(tab.keepsAll).toBe(false);
  add.mockRestore();
  clock.advance(5_000);
  await tab.settled();
  expect(tab.keepsAll).toBe(true);
  expect((await openTab().load()).unsent).toHaveLength(1);
});

test("a batch that fails half way is written once, as a whole", async () => {
  const { edit } = editor();
  const tab = openTab();
  const real = IDBObjectStore.prototype.add;
  let calls = 0;
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
    calls += 1;
    if (calls === 2) throw new DOMException("full", "QuotaExceededError");
    return real.call(this, value);
  });
  tab.keepMine(1, edit("едно"));
  tab.keepMine(2, edit("две"));
  await tab.settled();
  add.mockRestore();
  clock.advance(5_000);
  await tab.settled();
  expect((await openTab().load()).unsent).toHaveLength(2);
});

test("a transaction that is given up after all its writes is admitted, and written again", async () => {
  const real = IDBObjectStore.prototype.add;
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
    const request = real.call(this, value);
    request.addEventListener("success", () => this.transaction.abort());
    return request;
  });
  const tab = openTab();
  tab.keepMine(1, editor().edit("едно"));
  await tab.settled();
  expect(tab.keepsAll).toBe(false);
  add.mockRestore();
  clock.advance(5_000);
  await tab.settled();
  expect(tab.keepsAll).toBe(true);
  expect((await openTab().load()).unsent).toHaveLength(1);
});

test("a store that the browser throws away while it is open keeps nothing, whatever was on it", async () => {
  const { edit } = editor();
  const told = vi.fn();
  const tab = openTab(ana, database, told);
  await tab.load();
  tab.keepMine(1, edit("едно"));
  await tab.settled();
  expect(tab.keepsAll).toBe(true);
  await deleted();
  expect(tab.keepsAll).toBe(false);
  expect(told).toHaveBeenCalled();
  tab.keepMine(2, edit("две"));
  await tab.settled();
  tab.markDurable([1]);
  expect(tab.keepsAll).toBe(false);
  tab.markDurable([2]);
  expect(tab.keepsAll).toBe(true);
  expect(await tab.unsentOfOtherTabs()).toEqual([]);
});

test("a store that was closed without a word is noticed with the next change, and keeps nothing from then on", async () => {
  const { edit } = editor();
  const tab = openTab();
  tab.keepMine(1, edit("едно"));
  await tab.settled();
  database.close();
  tab.keepMine(2, edit("две"));
  await tab.settled();
  tab.markDurable([2]);
  expect(tab.keepsAll).toBe(false);
});

test("a copy that somebody removed in another tab is not claimed to be kept", async () => {
  const { edit } = editor();
  const tab = openTab();
  tab.keepMine(1, edit("едно"));
  await tab.settled();
  await leaveDevice([ana.member], { unsent: "drop", factory });
  tab.keepMine(2, edit("две"));
  await tab.settled();
  tab.markDurable([2]);
  expect(tab.keepsAll).toBe(false);
});

test("after a refused write the head no longer moves: what is missing is fetched again", async () => {
  const { edit } = editor();
  const tab = openTab();
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  tab.keepRemote(edit("едно"));
  tab.reachedHead(1);
  await tab.settled();
  add.mockRestore();
  tab.keepRemote(edit("две"));
  tab.reachedHead(2);
  await tab.settled();
  expect(await openTab().load()).toMatchObject({ head: 0, durable: [] });
});
