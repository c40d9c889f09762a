/** Restores a backup into a database that lives only for this: what has been restored once can be restored again. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { startEmbeddedPostgres } from "../embedded-postgres.ts";
import { type Restored, type RestoreWish, restoreBackup } from "./restore-backup.ts";

/** Throws as `restoreBackup`. */
export async function rehearseRestore(wish: Omit<RestoreWish, "signOutEverybody" | "beforeCommit">): Promise<Restored> {
  const folder = mkdtempSync(join(tmpdir(), "zaedno-rehearsal-"));
  // Root's database runs as another user, who has to pass through.
  chmodSync(folder, 0o711);
  try {
    const database = await startEmbeddedPostgres({ dataDir: folder });
    const sql = postgres(database.url, { max: 2, onnotice: () => {} });
    try {
      return await restoreBackup(sql, { ...wish, signOutEverybody: false, beforeCommit: async () => {} });
    } finally {
      await sql.end({ timeout: 5 });
      await database.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
