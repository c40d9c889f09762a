/** Files that somebody made by hand, with a manifest that agrees with them: whatever they name, nothing is written outside, and nothing half. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { readMigrations } from "@zaedno/programme";
import {
  emptyDatabase,
  freshDatabase,
  migrationsFolder,
  type TestDatabase,
  testSecrets,
} from "@zaedno/programme/testing";
import { pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillInstallation } from "../testing/full-installation.ts";
import { type ArchiveEntry, readArchive } from "./archive-reader.ts";
import { type Manifest, manifestName } from "./manifest.ts";
import { placeFiles } from "./place-files.ts";
import { restoreBackup } from "./restore-backup.ts";
import { verifyBackup } from "./verify-backup.ts";
import { writeBackup } from "./write-backup.ts";

type EntryHead = Parameters<ReturnType<typeof pack>["entry"]>[0];

let source: TestDatabase;
let folder: string;
let entries: ArchiveEntry[];
let manifest: Manifest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-tampered-"));
  const base = mkdtempSync(join(folder, "base-"));
  writeFileSync(join(base, "installation-key"), randomBytes(32).toString("base64url"));
  mkdirSync(join(base, "uploads"));
  writeFileSync(join(base, "uploads", "снимка.jpg"), "x");
  source = await freshDatabase();
  await fillInstallation(source.sql, testSecrets);
  const file = join(folder, "sound.zaedno");
  manifest = await writeBackup(source.sql, { file, password: null, base, program: "0" });
  entries = [];
  for await (const entry of readArchive(file, null)) entries.push(entry);
}, 60_000);
afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

test("put together again by hand, a sound file is sound", async () => {
  expect(await verifyBackup(await archive(entries), null)).toEqual(manifest);
  const found = await verifyBackup(await withFile("uploads/папка/още.jpg"), null);
  expect(found.files).toHaveLength(manifest.files.length + 1);
});

describe("a file that names what it should not", () => {
  const outside = [
    "uploads/../../escaped",
    "uploads//escaped",
    "uploads/./../../escaped",
    "uploads/a\\..\\..\\b",
    "uploads/C:x",
  ];
  const notOurs = [
    "keys/../escaped",
    "keys/pg-password",
    "/etc/escaped",
    "pg/PG_VERSION",
    "https/authority.key",
    "manifest.json/x",
  ];

  test.each([...outside, ...notOurs])("%s is refused before anything is written", async (name) => {
    await expect(verifyBackup(await withFile(name), null)).rejects.toMatchObject({ reason: "backupDamaged" });
  });

  test.each(["symlink", "link", "directory", "character-device", "fifo"] as const)(
    "a %s in it is no file of ours",
    async (type) => {
      const file = await archive(entries.slice(0, -1), [{ name: "uploads/way-out", type, linkname: "/etc/passwd" }]);
      await expect(verifyBackup(file, null)).rejects.toMatchObject({ reason: "backupDamaged" });
    },
  );
});

describe("a file whose parts cannot stand beside each other", () => {
  test.each([
    ["a file and a folder of one name", ["uploads/a", "uploads/a/b"]],
    ["a name that no disk takes", [`uploads/${"я".repeat(200)}`]],
    ["a name that ends in the middle", ["uploads/a\u0000b"]],
  ])("%s: is refused in words, and nothing of it stays", async (_, names) => {
    const base = mkdtempSync(join(folder, "fresh-"));
    const target = await emptyDatabase();
    const file = await withFile(...names);
    await expect(
      (async () => {
        const found = await verifyBackup(file, null);
        const beforeCommit = async () => void (await placeFiles({ file, password: null, base }));
        const migrations = await readMigrations(migrationsFolder);
        await restoreBackup(target.sql, {
          file,
          password: null,
          manifest: found,
          migrations,
          signOutEverybody: false,
          beforeCommit,
        });
      })(),
    ).rejects.toMatchObject({ name: "StartRefused" });
    expect(readdirSync(base)).toEqual([]);
    await target.drop();
  });
});

/** The sound backup with files of these names more, known to its manifest. */
function withFile(...names: readonly string[]): Promise<string> {
  const bytes = Buffer.from("x");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const files = [...manifest.files, ...names.map((name) => ({ name, bytes: 1, sha256 }))];
  const told = { name: manifestName, bytes: Buffer.from(JSON.stringify({ ...manifest, files })) };
  return archive([...entries.slice(0, -1), ...names.map((name) => ({ name, bytes })), told]);
}

async function archive(all: readonly ArchiveEntry[], more: readonly EntryHead[] = []): Promise<string> {
  const tar = pack();
  for (const { name, bytes } of all) tar.entry({ name }, bytes);
  for (const head of more) tar.entry(head);
  tar.finalize();
  const file = join(folder, `made-${randomBytes(6).toString("hex")}.zaedno`);
  const packed = gzipSync(await buffer(tar));
  writeFileSync(file, packed);
  return file;
}
