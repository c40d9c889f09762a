/** Starts Zaedno, step by step, and ends it so that nothing accepted is lost. */
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Secrets } from "@zaedno/programme";
import type { Sql } from "postgres";
import { type Announcement, announcement } from "./announce.ts";
import { startApplication } from "./application.ts";
import { medianCommitMs } from "./commit-time.ts";
import { openDatabase } from "./database.ts";
import { demoJoinCode } from "./demo/demo-join.ts";
import { demoLogins } from "./demo/demo-logins.ts";
import { addDemo, isDemoThere } from "./demo/seed-demo.ts";
import { type Env, readEnv } from "./env.ts";
import { installationSecrets } from "./installation-key.ts";
import { createLog } from "./log.ts";
import { builtPages, livePages, type Pages } from "./pages.ts";
import { StartRefused } from "./start-refused.ts";
import { terminalText } from "./terminal-texts.mjs";

const longestStopMs = 20_000;

async function main(): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    // What was started last stands on what was started before it.
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  stopOnRequest(stopAll);
  try {
    console.log(await start(readEnv(), (stop) => stops.push(stop)));
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Gives what the operator reads when everything runs. */
async function start(env: Env, onStop: (stop: () => Promise<void>) => void): Promise<string> {
  refuseUnbuilt(env);
  const log = createLog(env.logLevel);
  const { sql, dataAt, close } = await openDatabase(env, log);
  onStop(close);
  const secrets = installationSecrets(env.dataDir);
  if (env.demo) await addDemo(sql, env);
  const application = await startApplication({ sql, env, secrets, log, openPages: pagesOf(env) });
  onStop(application.stop);
  const demo = await demoFacts(sql, secrets, env);
  const commitMs = await medianCommitMs(sql);
  return announcement({ port: application.port, publicUrl: env.publicUrl, dataAt, commitMs, demo });
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
  return { logins: demoLogins(env), join };
}

function stopOnRequest(stop: () => Promise<void>): void {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) return;
    isStopping = true;
    console.log(terminalText("stopping"));
    setTimeout(() => process.exit(1), longestStopMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGINT", stopOnce);
  process.on("SIGTERM", stopOnce);
  process.on("SIGHUP", stopOnce);
  // The start command that holds the other end of this channel is gone, perhaps killed.
  process.on("disconnect", stopOnce);
}

function fail(error: unknown): never {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(1);
}

main().catch(fail);
