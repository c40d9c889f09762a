/** The one way to ask a PostgreSQL to end: it writes what is open, refuses new work and goes. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { PostgresPrograms } from "./binaries.ts";

const runFile = promisify(execFile);
const longestSeconds = "20";

export interface System {
  readonly platform: NodeJS.Platform;
  readonly kill: (pid: number, signal: NodeJS.Signals) => void;
  readonly run: (program: string, args: readonly string[]) => Promise<unknown>;
}

const thisSystem: System = {
  platform: process.platform,
  kill: (pid, signal) => process.kill(pid, signal),
  run: (program, args) => runFile(program, [...args], { windowsHide: true }),
};

interface Asked {
  readonly pid: number;
  readonly cluster: string;
  readonly programs: Pick<PostgresPrograms, "pgCtl">;
}

/** Resolves when it was asked; on Windows, when it has ended. */
export async function askToEnd({ pid, cluster, programs }: Asked, system: System = thisSystem): Promise<void> {
  // A signal on Windows ends a process like a power cut.
  if (system.platform !== "win32") system.kill(pid, "SIGINT");
  else await system.run(programs.pgCtl, ["stop", "-D", cluster, "-m", "fast", "-t", longestSeconds]);
}
