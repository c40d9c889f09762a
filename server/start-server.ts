/** The start, step by step: database, demo, application, and the words that tell the operator where everything is. */
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Secrets } from "@zaedno/programme";
import type { DocumentStorage } from "@zaedno/sync";
import type { Sql } from "postgres";
import { type Announcement, announcement } from "./announce.ts";
import { startApplication } from "./application.ts";
import { ScheduledBackups } from "./backup/scheduled-backups.ts";
import { medianCommitMs } from "./commit-time.ts";
import { openDatabase } from "./database.ts";
import { demoJoinCode } from "./demo/demo-join.ts";
import { loginsFile, shownLogins } from "./demo/demo-logins.ts";
import { addDemo, isDemoThere } from "./demo/seed-demo.ts";
import type { Env } from "./env.ts";
import { firstAdministratorLink, wantsDemo } from "./first-run.ts";
import { installationSecrets } from "./installation-key.ts";
import { openLocalNetwork } from "./local-network.ts";
import { createLog } from "./log.ts";
import { builtPages, livePages, type Pages } from "./pages.ts";
import { StartRefused } from "./start-refused.ts";

interface StartOptions {
  /** Told of each part as it starts how to stop it; to be called in the reverse order. */
  readonly onStop: (stop: () => Promise<void>) => void;
  /** Lets a test stand between the rooms and the log. */
  readonly wrapStorage?: (storage: DocumentStorage) => DocumentStorage;
}

/**
 * Gives what the operator reads when everything runs.
 * @throws StartRefused with the one line that says what to do
 */
export async function startServer(env: Env, { onStop, wrapStorage }: StartOptions): Promise<string> {
  refuseUnbuilt(env);
  const log = createLog(env.logLevel);
  const { sql, dataAt, close } = await openDatabase(env, log);
  onStop(close);
  const secrets = installationSecrets(env.dataDir);
  if (await wantsDemo(sql, env)) await addDemo(sql, env);
  const network = await openLocalNetwork(env, log);
  onStop(async () => network.stop());
  const openPages = pagesOf(env);
  const application = await startApplication({ sql, env, secrets, log, network, openPages, wrapStorage });
  onStop(application.stop);
  const backups = new ScheduledBackups({ env, log });
  // What is not built has no command line to do it.
  if (env.production) backups.start();
  onStop(() => backups.stop());
  const demo = await demoFacts(sql, secrets, env);
  const setup = demo === null ? await firstAdministratorLink(sql, new Date()) : null;
  const commitMs = await medianCommitMs(sql);
  return announcement({ port: application.port, publicUrl: env.publicUrl, dataAt, commitMs, demo, setup, network });
}

function refuseUnbuilt({ production, root }: Env): void {
  if (production && !existsSync(join(root, "build", "server", "index.js"))) throw new StartRefused("notBuilt");
}

function pagesOf({ production, root }: Env): (server: Server) => Promise<Pages> {
  return production ? () => builtPages(root) : (server) => livePages(root, server);
}

/** Shown as long as there is a demo, whether it was added just now or long ago. */
async function demoFacts(sql: Sql, secrets: Secrets, env: Env): Promise<Announcement["demo"]> {
  if (!(await isDemoThere(sql))) return null;
  const code = await demoJoinCode(sql, secrets, new Date());
  const join = code === null ? null : { path: `/join/${code.token}`, digits: code.digits };
  return { logins: shownLogins(env), allLoginsIn: loginsFile(env.dataDir), join };
}
