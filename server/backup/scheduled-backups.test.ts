import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { backupFile, backupsOf, keepNewest, removeAbandoned } from "./backups-folder.ts";
import { ScheduledBackups } from "./scheduled-backups.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-scheduled-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a backup is made when there is none, and again only when it has become too old", async () => {
  let made = 0;
  let now = Date.now();
  const run = async () => {
    made += 1;
    writeFileSync(backupFile(folder, "daily", new Date(now)), "");
  };
  const scheduled = new ScheduledBackups({ ...parts(24), run, now: () => now });
  await scheduled.look();
  await scheduled.look();
  expect(made).toBe(1);
  const [file = ""] = backupsOf(folder, "daily");
  now = statSync(file).mtimeMs + 24 * 60 * 60_000;
  await scheduled.look();
  expect(made).toBe(2);
});

test("a laptop whose clock went back to the day it was made is saved all the same, and its backup stays", async () => {
  let made = 0;
  const ahead = new Date(Date.UTC(2039, 0, 1));
  for (let day = 1; day <= 7; day += 1) {
    const file = backupFile(folder, "daily", new Date(Date.UTC(2039, 0, day)));
    writeFileSync(file, "");
    utimesSync(file, ahead, ahead);
  }
  const now = Date.now();
  const run = async () => {
    made += 1;
    const file = backupFile(folder, "daily", new Date(now));
    writeFileSync(file, "");
    keepNewest(folder, "daily", 7, file);
  };
  const scheduled = new ScheduledBackups({ ...parts(24), run, now: () => now });
  await scheduled.look();
  await scheduled.look();
  expect(made).toBe(1);
  expect(backupsOf(folder, "daily")).toHaveLength(7);
  expect(backupsOf(folder, "daily")).toContain(backupFile(folder, "daily", new Date(now)));
});

test("a backup that fails is told in the log and does not end the server", async () => {
  const scheduled = new ScheduledBackups({ ...parts(24), run: () => Promise.reject(new Error("disk")) });
  await expect(scheduled.look()).resolves.toBeUndefined();
});

test("stopping breaks off a backup that is being written", async () => {
  let signalled: AbortSignal | undefined;
  const run = (signal: AbortSignal) =>
    new Promise<void>((_resolve, reject) => {
      signalled = signal;
      signal.addEventListener("abort", () => reject(new Error("broken off")));
    });
  const scheduled = new ScheduledBackups({ ...parts(1), run });
  const looking = scheduled.look();
  await scheduled.stop();
  await looking;
  expect(signalled?.aborted).toBe(true);
});

test("only the newest of a kind are kept, and halves of killed backups go", () => {
  for (const day of [1, 2, 3, 4]) {
    writeFileSync(backupFile(folder, day === 1 ? "before-0004" : "before-0006", new Date(Date.UTC(2026, 10, day))), "");
  }
  writeFileSync(backupFile(folder, "daily", new Date()), "");
  writeFileSync(join(folder, ".x.zaedno.999999999.partial"), "");
  keepNewest(folder, "before", 3, backupFile(folder, "before-0006", new Date(Date.UTC(2026, 10, 4))));
  removeAbandoned(folder);
  expect([backupsOf(folder, "before").length, backupsOf(folder, "daily").length]).toEqual([3, 1]);
  expect(backupsOf(folder, "before").some((file) => file.includes("before-0004"))).toBe(false);
});

function parts(backupEveryHours: number) {
  const env = { root: folder, dataDir: folder, backupDir: folder, backupEveryHours };
  return { env, log: createLog("silent") };
}
