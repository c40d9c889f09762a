/** One running PostgreSQL: started on a free loopback port, watched until it is ready, stopped cleanly. */
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { StartRefused } from "../start-refused.ts";
import { askToEnd } from "./ask-to-end.ts";
import type { PostgresPrograms } from "./binaries.ts";
import type { DatabaseFolder } from "./data-folder.ts";
import type { SystemUser } from "./system-user.ts";

export interface Postmaster {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process has ended, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const retryEveryMs = 250;
const retries = 40;

interface Start {
  /** A fixed one when clients of a former run must find it again. */
  readonly port: number | undefined;
  /** Asked when something stands in the way: whether it is there to stay. Throws when it is. */
  readonly refuseIfTaken: () => Promise<void>;
}

/** @throws StartRefused `databaseDidNotStart` */
export async function startPostmaster(
  folder: DatabaseFolder,
  programs: PostgresPrograms,
  user: SystemUser | null,
  { port, refuseIfTaken }: Start,
): Promise<Postmaster> {
  // What PostgreSQL complains of may name people: nobody else on this machine reads it.
  writeFileSync(folder.log, "", { mode: 0o600 });
  for (let attempt = 1; ; attempt++) {
    const result = await tryStart(folder, programs, user, port ?? (await freePort()));
    if (typeof result !== "string") return result;
    await refuseIfTaken();
    if (attempt === retries || !isPassing(result)) {
      throw new StartRefused("databaseDidNotStart", { why: lastLine(result), log: folder.log });
    }
    await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
  }
}

/** What a killed predecessor leaves for a moment: its lock file, its shared memory, its port. */
const isPassing = (output: string) => /postmaster\.pid|still in use|shared memory|could not bind/.test(output);

const lastLine = (output: string) => output.trim().split("\n").at(-1) ?? "";

async function tryStart(
  folder: DatabaseFolder,
  programs: PostgresPrograms,
  user: SystemUser | null,
  port: number,
): Promise<Postmaster | string> {
  const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=`, `max_connections=40`];
  const child = spawn(
    programs.postgres,
    ["-D", folder.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    // Its own group: Ctrl-C must reach the server first, which then stops the database after the last write.
    {
      cwd: folder.cluster,
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
      // A group of its own is a console of its own on Windows: nobody wants to see it.
      windowsHide: true,
      ...user,
    },
  );
  const output = await readyOrEnded(child, folder.log);
  if (output !== null) return output;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { port, pid: child.pid ?? 0, ended, stop: () => stop(child, ended, folder, programs) };
}

/** Null when it is ready; else what it said before it ended. */
function readyOrEnded(child: ChildProcess, log: string): Promise<string | null> {
  return new Promise((resolve) => {
    let output = "";
    let settled = false;
    const settle = (result: string | null) => {
      settled = true;
      resolve(result);
    };
    child.stderr?.on("data", (chunk: Buffer) => {
      appendFileSync(log, chunk);
      if (settled) return;
      output += chunk.toString();
      if (output.includes("ready to accept connections")) settle(null);
    });
    child.once("error", (error) => settle(error.message));
    child.once("exit", () => settle(output));
  });
}

async function stop(
  child: ChildProcess,
  ended: Promise<void>,
  folder: DatabaseFolder,
  programs: PostgresPrograms,
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    await askToEnd({ pid: child.pid, cluster: folder.cluster, programs });
  }
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
