/** One real PostgreSQL for all `*.pg.test.ts` files of a run; each file makes databases of its own in it. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../server/embedded-postgres.ts";

export default async function startDatabase(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL) return async () => {};
  const dataDir = mkdtempSync(join(tmpdir(), "zaedno-test-"));
  // Root's database runs as another user, who has to pass through.
  chmodSync(dataDir, 0o711);
  const database = await startEmbeddedPostgres({ dataDir });
  process.env.TEST_DATABASE_URL = database.url;
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
