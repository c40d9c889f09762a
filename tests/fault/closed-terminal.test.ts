/** The window in which a server runs is closed: nobody hears it any more, and it still ends in order. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort, newDataDir, startServer } from "../support/running-server.ts";

const place = newDataDir();
afterAll(() => place.remove());

test("a server whose words go nowhere stops its database and ends as if it were heard", async () => {
  const server = await startServer({ dataDir: place.folder, port: await freePort() });
  const { process: child } = server;
  child.stdout?.destroy();
  child.stderr?.destroy();
  await server.stop();
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
  // PostgreSQL takes this file away when it has closed everything.
  expect(existsSync(join(place.folder, "pg", "postmaster.pid"))).toBe(false);
});
