import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuth, findJoin, readMigrations, secretsFrom } from "@zaedno/programme";
import { emptyDatabase, freshDatabase, migrationsFolder, type TestDatabase } from "@zaedno/programme/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type FullInstallation, fillInstallation } from "../testing/full-installation.ts";
import { placeFiles } from "./place-files.ts";
import { rehearseRestore } from "./rehearse-restore.ts";
import { type RestoreWish, restoreBackup } from "./restore-backup.ts";
import { verifyBackup } from "./verify-backup.ts";
import { writeBackup } from "./write-backup.ts";

const key = randomBytes(32).toString("base64url");
const password = "дванадесет знака";
let source: TestDatabase;
let installation: FullInstallation;
let folder: string;
let base: string;
let plain: string;
let sealed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-backup-"));
  chmodSync(folder, 0o711);
  base = mkdtempSync(join(folder, "base-"));
  writeFileSync(join(base, "installation-key"), key);
  source = await freshDatabase();
  installation = await fillInstallation(source.sql, secretsFrom(key));
  plain = join(folder, "plain.zaedno");
  sealed = join(folder, "sealed.zaedno");
  await backup(plain);
  await backup(sealed, password);
}, 60_000);
afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a backup", () => {
  test("is one file that only its owner reads, with nothing half beside it", () => {
    expect(statSync(plain).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  test("never takes the place of another file", async () => {
    await expect(backup(plain)).rejects.toMatchObject({ reason: "backupFileThere" });
  });

  test("under a password shows nothing of what people wrote, and opens with that password only", async () => {
    expect(readFileSync(sealed).includes("tables/")).toBe(false);
    expect((await verifyBackup(sealed, password)).documents).toHaveLength(3);
    await expect(verifyBackup(sealed, "друга дълга парола")).rejects.toMatchObject({ reason: "backupWrongPassword" });
    await expect(verifyBackup(sealed, null)).rejects.toMatchObject({ reason: "backupNeedsPassword" });
  });
});

describe("a damaged backup", () => {
  const places = ["first bytes", "head", "middle", "end"] as const;
  const at = (place: (typeof places)[number], length: number) =>
    ({ "first bytes": 1, head: 24, middle: Math.floor(length / 2), end: length - 3 })[place];

  test.each(places.flatMap((place) => [[place, "plain"] as const, [place, "sealed"] as const]))(
    "with a bit changed in its %s (%s) is refused before anything is written",
    async (place, kind) => {
      const bytes = readFileSync(kind === "plain" ? plain : sealed);
      const position = at(place, bytes.length);
      bytes[position] = (bytes[position] ?? 0) ^ 0x10;
      await expect(verifyBackup(fileOf(bytes), kind === "plain" ? null : password)).rejects.toMatchObject({
        name: "StartRefused",
      });
    },
  );

  test.each([0.02, 0.5, 0.999])("cut off after %d of its length is refused", async (share) => {
    for (const [file, secret] of [[plain, null] as const, [sealed, password] as const]) {
      const bytes = readFileSync(file);
      const cut = fileOf(bytes.subarray(0, Math.floor(bytes.length * share)));
      await expect(verifyBackup(cut, secret)).rejects.toMatchObject({ name: "StartRefused" });
    }
  });

  test("and any other file are told apart", async () => {
    await expect(verifyBackup(fileOf(Buffer.from("hello")), null)).rejects.toMatchObject({ reason: "backupNotOne" });
    await expect(verifyBackup(join(folder, "nowhere"), null)).rejects.toMatchObject({ reason: "backupMissing" });
  });
});

describe("a restore", () => {
  let target: TestDatabase;
  beforeEach(async () => {
    target = await emptyDatabase();
    return () => target.drop();
  });

  test("brings back every table and every document, each plan under a new epoch with the former as its parent", async () => {
    const restored = await restore(target);
    expect([restored.documents, restored.damaged]).toEqual([3, []]);
    for (const plan of installation.plans) {
      const [former = ""] = plan.room.split(":").slice(2);
      const [row] = await target.sql`
        select parent_epoch as parent, begun_by from document where subject = ${plan.room.split(":").slice(0, 2).join(":")} and retired_at is null`;
      expect(row).toEqual({ parent: former, begun_by: "restore" });
    }
    const second = join(folder, `again-${randomBytes(4).toString("hex")}.zaedno`);
    await writeBackup(target.sql, { file: second, password: null, base, program: "0" });
    const [before, after] = [await verifyBackup(plain, null), await verifyBackup(second, null)];
    const untouched = (name: string) => !["plan", "document", "document_update", "client_owner"].includes(name);
    expect(after.tables.filter(({ name }) => untouched(name))).toEqual(
      before.tables.filter(({ name }) => untouched(name)),
    );
    expect(after.documents.map(({ digest }) => digest ?? "").sort(inOrder)).toEqual(
      before.documents.map(({ digest }) => digest ?? "").sort(inOrder),
    );
  });

  test("keeps people signed in, open codes valid with the key that came along, and counting where it was", async () => {
    const fresh = mkdtempSync(join(folder, "fresh-"));
    const beforeCommit = async () => void (await placeFiles({ file: plain, password: null, base: fresh }));
    await restore(target, { beforeCommit });
    expect(await createAuth(target.sql).validate(installation.token)).not.toBeNull();
    const secrets = secretsFrom(readFileSync(join(fresh, "installation-key"), "utf8"));
    expect(await findJoin(target.sql, secrets, { digits: installation.digits }, new Date())).not.toBeNull();
    const [refused] = await target.sql`
      insert into refused_update (name, reason, bytes) select name, 'x', '' from document limit 1 returning id`;
    expect(Number(refused?.id)).toBe(2);
  });

  test("into a database that holds anything is refused and changes nothing", async () => {
    await target.sql`create table theirs (id int)`;
    await expect(restore(target)).rejects.toMatchObject({ reason: "restoreNotEmpty" });
    expect(await tables(target)).toEqual(["theirs"]);
  });

  test("that fails at its very end leaves an empty database", async () => {
    const beforeCommit = () => Promise.reject(new Error("the folder is gone"));
    await expect(restore(target, { beforeCommit })).rejects.toThrow("the folder is gone");
    expect(await tables(target)).toEqual([]);
  });

  test("of a newer schema is refused, and an older one is brought up to date", async () => {
    const all = await readMigrations(migrationsFolder);
    await expect(restore(target, { migrations: all.slice(0, -1) })).rejects.toMatchObject({ reason: "schemaTooNew" });
    const later = { name: "0900_later.sql", text: "create table later (id int)", checksum: "0".repeat(64) };
    await restore(target, { migrations: [...all, later], signOutEverybody: true });
    expect(await tables(target)).toContain("later");
    // Asked for on the way: nobody is signed in any more.
    expect(await createAuth(target.sql).validate(installation.token)).toBeNull();
  });

  test("moves a key aside that was there before", async () => {
    const other = mkdtempSync(join(folder, "other-"));
    writeFileSync(join(other, "installation-key"), "another key");
    const [kept = ""] = await placeFiles({ file: sealed, password, base: other });
    expect(readFileSync(kept, "utf8")).toBe("another key");
    expect(readFileSync(join(other, "installation-key"), "utf8")).toBe(key);
  });
});

test("a trial restore says what it found and leaves nothing behind", async () => {
  const trials = () => readdirSync(tmpdir()).filter((name) => name.startsWith("zaedno-rehearsal-"));
  const before = trials();
  const wish = { manifest: await verifyBackup(sealed, password), migrations: await readMigrations(migrationsFolder) };
  expect(await rehearseRestore({ file: sealed, password, ...wish })).toMatchObject({ documents: 3, damaged: [] });
  expect(trials()).toEqual(before);
});

test("a backup taken while people write is one moment: no plan has more rows than its head", async () => {
  const [plan] = installation.plans;
  const writing = (async () => {
    for (let change = 0; change < 60; change += 1) await plan?.write(1);
  })();
  const manifest = await backup(join(folder, "meanwhile.zaedno"));
  await writing;
  const target = await emptyDatabase();
  const wish = { manifest, file: join(folder, "meanwhile.zaedno") };
  expect((await restore(target, wish)).documents).toBe(3);
  await target.drop();
});

function backup(file: string, secret: string | null = null) {
  return writeBackup(source.sql, { file, password: secret, base, program: "0.1.0" });
}

async function restore(target: TestDatabase, wish: Partial<RestoreWish> = {}) {
  return restoreBackup(target.sql, {
    file: plain,
    password: null,
    manifest: wish.manifest ?? (await verifyBackup(plain, null)),
    migrations: await readMigrations(migrationsFolder),
    signOutEverybody: false,
    beforeCommit: async () => {},
    ...wish,
  });
}

function fileOf(bytes: Buffer): string {
  const file = join(folder, `changed-${randomBytes(6).toString("hex")}`);
  writeFileSync(file, bytes);
  return file;
}

async function tables({ sql }: TestDatabase): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  return rows.map(({ name }) => name);
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
