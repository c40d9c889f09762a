/** Before a new version changes a database that is in use, all of it is saved: the way back is a restore. */
import type { Sql } from "postgres";
import { installationFile } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";
import { programVersion } from "../program-version.ts";
import { StartRefused } from "../start-refused.ts";
import { terminalText } from "../terminal-texts.mjs";
import { backupFile, backupsFolder, freeMegabytes, keepNewest, removeAbandoned } from "./backups-folder.ts";
import { quoted, tablesOf } from "./catalog.ts";
import { writeBackup } from "./write-backup.ts";

const kind = "before";
const kept = 3;
/** What must be free beside the size of the tables themselves. */
const spareMegabytes = 150;

/** @throws StartRefused `beforeMigrationFailed`; nothing may be changed then */
export async function backupBeforeMigration(sql: Sql, env: Env, missing: readonly string[]): Promise<void> {
  if (!(await holdsAnything(sql))) return;
  try {
    const folder = backupsFolder(env);
    removeAbandoned(folder);
    await refuseFullDisk(sql, folder);
    const file = backupFile(folder, `${kind}-${(missing.at(-1) ?? "").slice(0, 4)}`, new Date());
    console.log(terminalText("beforeMigration", { file }));
    const base = installationFile(env.dataDir, "");
    await writeBackup(sql, { file, password: env.backupPassword, base, program: programVersion(env.root) });
    keepNewest(folder, kind, kept, file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartRefused("beforeMigrationFailed", { why });
  }
}

async function holdsAnything(sql: Sql): Promise<boolean> {
  for (const { name } of await tablesOf(sql)) {
    const [row] = await sql.unsafe(`select 1 from ${quoted(name)} limit 1`);
    if (row) return true;
  }
  return false;
}

/** @throws StartRefused `diskFull` */
async function refuseFullDisk(sql: Sql, folder: string): Promise<void> {
  const tables = (await tablesOf(sql)).map(({ name }) => quoted(name));
  const [row] = await sql<{ bytes: string }[]>`
    select coalesce(sum(pg_total_relation_size(t::regclass)), 0) as bytes from unnest(${tables}::text[]) as t`;
  const needed = Math.ceil(Number(row?.bytes ?? 0) / 1_048_576) + spareMegabytes;
  const free = freeMegabytes(folder);
  if (free < needed) throw new StartRefused("diskFull", { folder, free, needed });
}
