import { beforeEach, describe, expect, test } from "vitest";
import { ana, contentOf, type Desk, editor, newDesk } from "../testing/device-desk.ts";
import { leaveDevice } from "./leave-device.ts";
import { type CopyKey, emptyCopy } from "./rows.ts";
import { readCopy } from "./stored-copies.ts";

const boris: CopyKey = { ...ana, member: "mem_boris" };

let factory: Desk["factory"];
let database: Desk["database"];
let openTab: Desk["openTab"];

beforeEach(async () => {
  ({ factory, database, openTab } = await newDesk());
});

describe("a tab's own changes", () => {
  test("are on the disk, unsent, when the tab says that it keeps all", async () => {
    const tab = openTab();
    tab.keepMine(1, editor().edit("едно"));
    expect(tab.keepsAll).toBe(false);
    await tab.settled();
    expect(tab.keepsAll).toBe(true);
    const { unsent } = await openTab().load();
    expect(contentOf(unsent.map(({ bytes }) => bytes))).toEqual(["едно"]);
  });

  test("are durable once acknowledged, also when the answer overtakes the disk", async () => {
    const { edit } = editor();
    const tab = openTab();
    tab.keepMine(1, edit("едно"));
    tab.markDurable([1]);
    tab.keepMine(2, edit("две"));
    await tab.settled();
    tab.markDurable([2]);
    await tab.settled();
    const stored = await openTab().load();
    expect(stored.unsent).toEqual([]);
    expect(contentOf(stored.durable)).toEqual(["две", "едно"]);
  });

  test("wait for the person's decision when the server refused them, and are not sent again", async () => {
    const tab = openTab();
    tab.keepMine(1, editor().edit("едно"));
    await tab.settled();
    tab.setAside([1]);
    await tab.settled();
    const stored = await openTab().load();
    expect(stored.unsent).toEqual([]);
    expect(stored.refused).toHaveLength(1);
    tab.forget(stored.refused.map(({ rowId }) => rowId));
    await tab.settled();
    expect((await openTab().load()).refused).toEqual([]);
  });
});

describe("what the server gave", () => {
  test("counts as stored only up to a head that is stored with it", async () => {
    const { edit } = editor();
    const tab = openTab();
    tab.keepRemote(edit("едно"));
    tab.keepRemote(edit("две"));
    await tab.settled();
    expect((await openTab().load()).head).toBe(0);
    tab.reachedHead(2);
    await tab.settled();
    const stored = await openTab().load();
    expect(stored.head).toBe(2);
    expect(contentOf(stored.durable)).toEqual(["две", "едно"]);
  });

  test("is stored once, whichever tab is first", async () => {
    const { edit } = editor();
    const [first, second] = [openTab(), openTab()];
    for (const text of ["едно", "две"]) {
      const bytes = edit(text);
      first.keepRemote(bytes);
      second.keepRemote(bytes);
    }
    first.reachedHead(2);
    second.reachedHead(2);
    await Promise.all([first.settled(), second.settled()]);
    expect((await openTab().load()).durable).toHaveLength(2);
  });

  test("is kept but not trusted when the server's log went back: the next page asks for all of it", async () => {
    const { edit } = editor();
    const tab = openTab();
    tab.keepRemote(edit("едно"));
    tab.reachedHead(7);
    tab.reachedHead(3);
    tab.keepRemote(edit("две"));
    tab.reachedHead(8);
    await tab.settled();
    const stored = await openTab().load();
    expect(stored.head).toBe(0);
    expect(contentOf(stored.durable)).toEqual(["едно"]);
  });

  test("is never stored over a hole: a tab that missed a stretch leaves the head to others", async () => {
    const { edit } = editor();
    const [early, late] = [openTab(), openTab()];
    await early.load();
    early.keepRemote(edit("едно"));
    early.reachedHead(1);
    await early.settled();
    await late.load();
    early.restart();
    await early.settled();
    late.keepRemote(edit("две"));
    late.reachedHead(2);
    await late.settled();
    const stored = await openTab().load();
    expect(stored.head).toBe(0);
    expect(stored.durable).toEqual([]);
  });
});

describe("several tabs", () => {
  test("see each other's unsent changes when they open, and the first answer settles them for all", async () => {
    const { edit } = editor();
    const first = openTab();
    first.keepMine(1, edit("едно"));
    await first.settled();
    const second = openTab();
    const { unsent } = await second.load();
    const [row] = unsent;
    if (row === undefined) throw new Error("nothing unsent");
    second.adopt(7, row.rowId);
    second.markDurable([7]);
    await second.settled();
    first.markDurable([1]);
    await first.settled();
    const stored = await openTab().load();
    expect(stored.unsent).toEqual([]);
    expect(stored.durable).toHaveLength(1);
  });

  test("an answer after compaction brings no pressed row back", async () => {
    const { edit } = editor();
    const [first, second] = [openTab(), openTab()];
    first.keepMine(1, edit("едно"));
    await first.settled();
    const [row] = (await second.load()).unsent;
    if (row === undefined) throw new Error("nothing unsent");
    second.adopt(1, row.rowId);
    second.markDurable([1]);
    await second.settled();
    await second.compact(1);
    first.markDurable([1]);
    await first.settled();
    expect((await openTab().load()).durable).toHaveLength(1);
  });
});

describe("compaction", () => {
  test("leaves one row of what the server has, and never touches unsent or refused work", async () => {
    const { edit } = editor();
    const tab = openTab();
    for (const text of ["а", "б", "в", "г"]) tab.keepRemote(edit(text));
    tab.reachedHead(4);
    tab.keepMine(1, edit("мое"));
    tab.keepMine(2, edit("отказано"));
    await tab.settled();
    tab.setAside([2]);
    await tab.settled();
    expect(await tab.compact(4)).toBe(true);
    const stored = await openTab().load();
    expect(stored.durable).toHaveLength(1);
    expect(contentOf(stored.durable)).toEqual(["а", "б", "в", "г"]);
    expect([stored.unsent.length, stored.refused.length, stored.head]).toEqual([1, 1, 4]);
  });

  test("waits while something in between has not come", async () => {
    const { edit } = editor();
    const tab = openTab();
    const [first, second] = [edit("а"), edit("б")];
    tab.keepMine(1, second);
    tab.markDurable([1]);
    await tab.settled();
    expect(await tab.compact(1)).toBe(false);
    tab.keepRemote(first);
    tab.reachedHead(2);
    await tab.settled();
    expect(await tab.compact(1)).toBe(true);
    expect(contentOf((await openTab().load()).durable)).toEqual(["а", "б"]);
  });

  test("is one tab's work at a time", async () => {
    const { edit } = editor();
    const tab = openTab();
    for (const text of ["а", "б"]) tab.keepRemote(edit(text));
    tab.reachedHead(2);
    await tab.settled();
    const did = await Promise.all([tab.compact(2), openTab().compact(2)]);
    expect(did.filter(Boolean)).toHaveLength(1);
  });
});

describe("people who share a phone", () => {
  test("do not see each other's copies", async () => {
    const tab = openTab(ana);
    tab.keepMine(1, editor().edit("на Ана"));
    await tab.settled();
    expect(await openTab(boris).load()).toEqual(emptyCopy);
  });

  test("leave nothing behind when they sign out with everything sent", async () => {
    const [hers, his] = [openTab(ana), openTab(boris)];
    hers.keepMine(1, editor().edit("на Ана"));
    hers.markDurable([1]);
    his.keepMine(1, editor().edit("на Борис"));
    await Promise.all([hers.settled(), his.settled()]);
    expect(await leaveDevice([ana.member], { factory })).toEqual({ kind: "wiped" });
    expect((await readCopy(database, ana)).durable).toEqual([]);
    expect((await readCopy(database, boris)).unsent).toHaveLength(1);
  });

  test("leave nothing behind either when a tab of theirs is still open", async () => {
    const tab = openTab(ana);
    await tab.load();
    await leaveDevice([ana.member], { factory });
    tab.keepRemote(editor().edit("късно"));
    tab.reachedHead(1);
    tab.keepMine(1, editor().edit("по-късно"));
    await tab.settled();
    expect(tab.keepsAll).toBe(false);
    expect(await readCopy(database, ana)).toEqual(emptyCopy);
  });

  test("are asked first when something is unsent", async () => {
    const tab = openTab(ana);
    tab.keepMine(1, editor().edit("на Ана"));
    await tab.settled();
    expect(await leaveDevice([ana.member], { factory })).toEqual({ kind: "unsent", count: 1 });
    expect((await readCopy(database, ana)).unsent).toHaveLength(1);
    expect(await leaveDevice([ana.member], { factory, unsent: "drop" })).toEqual({ kind: "wiped" });
    expect((await readCopy(database, ana)).unsent).toEqual([]);
  });
});
