/**
 * A running server saves itself from time to time. The work is done by the command line's own process, so that the
 * people who are writing do not notice, and a fault of it cannot become one of the server.
 */
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { Env } from "../env.ts";
import type { Log } from "../log.ts";
import { dailyKind } from "./backup-command.ts";
import { backupsFolder, backupsOf } from "./backups-folder.ts";

export interface ScheduledBackupsParts {
  readonly env: Pick<Env, "root" | "backupEveryHours" | "backupDir" | "dataDir">;
  readonly log: Log;
  /** Makes one backup; `signal` ends it early. Rejects with what it said when it failed. */
  readonly run?: (signal: AbortSignal) => Promise<void>;
  readonly now?: () => number;
}

/** A laptop that was opened for a workshop has other things to do at first. */
const firstLookMs = 5 * 60_000;
const lookEveryMs = 10 * 60_000;
const hourMs = 60 * 60_000;

export class ScheduledBackups {
  readonly #parts: ScheduledBackupsParts;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: ScheduledBackupsParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#parts.env.backupEveryHours === 0) return;
    this.#timer = setTimeout(() => {
      this.#running = this.look();
      this.#timer = setInterval(() => {
        this.#running = this.look();
      }, lookEveryMs);
    }, firstLookMs);
  }

  /** Makes a backup when the newest is too old. Never rejects. */
  async look(): Promise<void> {
    const { env, log, run = (signal) => backupByCommand(env.root, signal) } = this.#parts;
    try {
      if (this.#isDue()) await run(this.#stopping.signal);
    } catch (error) {
      if (!this.#stopping.signal.aborted) log.error({ err: error }, "the regular backup failed");
    }
  }

  /** A backup that is being written is broken off; its half goes before the next one. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#stopping.abort();
    await this.#running;
  }

  #isDue(): boolean {
    const { env, now = () => Date.now() } = this.#parts;
    // One of a time that has not come was made while the clock was wrong: it says nothing of today.
    const isOfNow = (file: string) => Math.abs(now() - statSync(file).mtimeMs) < env.backupEveryHours * hourMs;
    return !backupsOf(backupsFolder(env), dailyKind).some(isOfNow);
  }
}

function backupByCommand(root: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = [join(root, "build", "zaedno.js"), "backup", "--daily"];
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
      windowsHide: true,
    });
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    const end = () => child.kill();
    signal.addEventListener("abort", end, { once: true });
    child.once("error", reject);
    child.once("close", (code) => {
      signal.removeEventListener("abort", end);
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `ended with ${code}`));
    });
  });
}
