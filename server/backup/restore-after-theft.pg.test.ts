/** A backup that went through other hands holds the keys as well: whatever it could open must be shut when it is restored. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createAuth,
  createSetupLink,
  findInvitation,
  findJoin,
  findPasswordLink,
  findSetup,
  makePasswordLink,
  readMigrations,
  returnToSeat,
  setPin,
} from "@zaedno/programme";
import {
  emptyDatabase,
  freshDatabase,
  migrationsFolder,
  newInvitation,
  required,
  type TestDatabase,
  testSecrets,
} from "@zaedno/programme/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FullInstallation, fillInstallation } from "../testing/full-installation.ts";
import { placeFiles } from "./place-files.ts";
import { restoreBackup } from "./restore-backup.ts";
import { verifyBackup } from "./verify-backup.ts";
import { writeBackup } from "./write-backup.ts";

const now = new Date();
const file = () => join(folder, "stolen.zaedno");
let folder: string;
let source: TestDatabase;
let target: TestDatabase;
let installation: FullInstallation;
let links: { invitation: string; password: string; setup: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-theft-"));
  const base = mkdtempSync(join(folder, "base-"));
  writeFileSync(join(base, "installation-key"), randomBytes(32).toString("base64url"));
  source = await freshDatabase();
  const { sql } = source;
  installation = await fillInstallation(sql, testSecrets);
  const { admin, facilitator, member, regionId } = installation.programme;
  const post = { role: "coordinator", regionId } as const;
  links = {
    invitation: await newInvitation(sql, admin, post, now),
    password: required(await makePasswordLink(sql, testSecrets, admin.accountId, facilitator.memberId, now)).token,
    setup: (await createSetupLink(sql, "command", now)).token,
  };
  required(await setPin(sql, testSecrets, member.memberId, member.memberId, "4071"));
  await writeBackup(sql, { file: file(), password: null, base, program: "0" });
}, 60_000);
afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  target = await emptyDatabase();
  return () => target.drop();
});

async function restore(signOutEverybody: boolean): Promise<void> {
  const migrations = await readMigrations(migrationsFolder);
  const manifest = await verifyBackup(file(), null);
  const beforeCommit = async () => {};
  await restoreBackup(target.sql, {
    file: file(),
    password: null,
    manifest,
    migrations,
    signOutEverybody,
    beforeCommit,
  });
}

test("[P59] links that give an account away are used up by any restore: in the backup they may be unused, in truth not", async () => {
  await restore(false);
  expect(await findSetup(target.sql, links.setup, now)).toBeNull();
  expect(await findPasswordLink(target.sql, links.password, now)).toBeNull();
  expect(await findInvitation(target.sql, links.invitation, now)).not.toBeNull();
});

test("[P59] with everybody signed out no session, link, invitation, code or PIN of the file opens anything", async () => {
  const offer = await findJoin(source.sql, testSecrets, { digits: installation.digits }, new Date());
  await restore(true);
  const auth = createAuth(target.sql);
  expect(await auth.validate(installation.token)).toBeNull();
  expect(await findSetup(target.sql, links.setup, now)).toBeNull();
  expect(await findPasswordLink(target.sql, links.password, now)).toBeNull();
  expect(await findInvitation(target.sql, links.invitation, now)).toBeNull();
  expect(await findJoin(target.sql, testSecrets, { digits: installation.digits }, now)).toBeNull();
  if (offer === null) throw new Error("The code was open");
  const back = { seat: { memberId: installation.programme.member.memberId }, pin: "4071", deviceLabel: "" };
  expect(await returnToSeat(target.sql, auth, testSecrets, offer, back)).toMatchObject({ ok: false });
});

test("and the installation gets a key of its own that no file knows", async () => {
  const fresh = mkdtempSync(join(folder, "fresh-"));
  await placeFiles({ file: file(), password: null, base: fresh, withoutKey: true });
  expect(existsSync(join(fresh, "installation-key"))).toBe(false);
  await placeFiles({ file: file(), password: null, base: fresh });
  expect(existsSync(join(fresh, "installation-key"))).toBe(true);
});
