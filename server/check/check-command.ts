/** `zaedno check [--mend]` looks through the installation, `zaedno check <file> [--rehearse]` through a backup. Exit code 0: all is well, 1: not. */
import { join, resolve } from "node:path";
import { readMigrations } from "@zaedno/programme";
import type { RoomName } from "@zaedno/sync";
import type { Sql } from "postgres";
import { localMoment } from "../backup/local-moment.ts";
import type { Manifest } from "../backup/manifest.ts";
import { passwordFor } from "../backup/password-for.ts";
import { rehearseRestore } from "../backup/rehearse-restore.ts";
import { verifyBackup } from "../backup/verify-backup.ts";
import { withDatabaseAsItIs } from "../command-line/beside-server.ts";
import { readWords } from "../command-line/words.ts";
import { WrongUse } from "../command-line/wrong-use.ts";
import { installationFile } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";
import { terminalText } from "../terminal-texts.mjs";
import { checkInstallation } from "./check-installation.ts";
import { mendDocument } from "./mend-document.ts";

const mend = "--mend";
const rehearse = "--rehearse";

export async function checkCommand(env: Env, words: readonly string[]): Promise<number> {
  const { flags, rest } = readWords(words, [mend, rehearse, "--password"], 1);
  const [file] = rest;
  if (file !== undefined && !flags.has(mend)) return await checkFile(env, file, flags.has(rehearse));
  if (file !== undefined || flags.has(rehearse)) throw new WrongUse();
  return await withDatabaseAsItIs(env, (sql) => checkHere(sql, env, flags.has(mend)));
}

async function checkFile(env: Env, given: string, isRehearsed: boolean): Promise<number> {
  const file = resolve(env.workingDir, given);
  const password = await passwordFor(env, file);
  const manifest = await verifyBackup(file, password);
  console.log(terminalText("backupVerified", summaryOf(manifest)));
  for (const { name, fault } of manifest.documents) {
    if (fault !== null) console.log(terminalText("restoreDamaged", { name, fault }));
  }
  if (!isRehearsed) return 0;
  const migrations = await readMigrations(migrationsOf(env));
  const { documents, rows } = await rehearseRestore({ file, password, manifest, migrations });
  console.log(terminalText("backupRehearsed", { documents, rows }));
  return 0;
}

function summaryOf(manifest: Manifest) {
  return {
    documents: manifest.documents.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.files.length,
    moment: localMoment(manifest.moment),
    program: manifest.program,
  };
}

async function checkHere(sql: Sql, env: Env, mends: boolean): Promise<number> {
  const base = installationFile(env.dataDir, "");
  const { findings, damaged, documents, rows } = await checkInstallation(sql, {
    base,
    migrations: await readMigrations(migrationsOf(env)),
  });
  for (const { id, values } of findings) console.log(`- ${terminalText(id, values)}`);
  if (findings.length === 0) {
    console.log(terminalText("checkFine", { documents, rows }));
    return 0;
  }
  if (!mends) {
    if (damaged.length > 0) console.log(terminalText("checkMendHint"));
    return 1;
  }
  for (const room of damaged) await mendOne(sql, room as RoomName);
  return damaged.length === findings.length ? 0 : 1;
}

async function mendOne(sql: Sql, room: RoomName): Promise<void> {
  const mended = await sql.begin((tx) => mendDocument(tx, room));
  if (mended === null) {
    console.log(terminalText("checkMendAgain", { name: room }));
    return;
  }
  console.log(
    terminalText(mended.leftOut ? "checkMendedInPart" : "checkMended", { name: room, rows: mended.lostRows }),
  );
}

const migrationsOf = ({ root }: Env): string => join(root, "packages", "programme", "migrations");
