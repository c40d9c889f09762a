/** A whole Zaedno server as its own process tree, to be used, stopped and killed by tests. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RunningServer {
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Ends every process of the tree the hard way, at once. */
  killTree(): Promise<void>;
  /** Process ids of PostgreSQL's postmaster. */
  postmasterPid(): number;
  stop(): Promise<void>;
}

const started = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of started) child.kill("SIGKILL");
});

export const faultPassword = "password-of-the-fault-tests";

export async function startServer(options: {
  readonly dataDir: string;
  /** The same one again lets clients of a killed server find its successor. */
  readonly port: number;
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}): Promise<RunningServer> {
  const { port } = options;
  const [program = process.execPath, ...args] = options.command ?? [process.execPath, "build/server.js"];
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: options.dataDir,
      DEMO: "1",
      DEMO_PASSWORD: faultPassword,
      ...options.env,
    },
  });
  // A test that fails must not leave a server behind.
  started.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const baseUrl = `http://127.0.0.1:${port}`;
  await answering(baseUrl, child, () => output, options.command === undefined);
  const postmasterPid = () =>
    Number(readFileSync(join(options.dataDir, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
  return {
    baseUrl,
    dataDir: options.dataDir,
    process: child,
    output: () => output,
    postmasterPid,
    killTree: () => killTree(child, postmasterPid()),
    stop: () => ended(child, () => child.kill("SIGTERM")),
  };
}

export function newDataDir(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "zaedno-fault-"));
  // Root's database runs as another user, who has to pass through.
  chmodSync(folder, 0o711);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function answering(
  baseUrl: string,
  child: ChildProcess,
  output: () => string,
  announces: boolean,
): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${output()}`);
    const healthy = await fetch(`${baseUrl}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    // The announcement comes last; a server without one (a test's own) is ready when it answers.
    if (healthy && (!announces || output().includes("Ctrl-C"))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not answer in time:\n${output()}`);
}

/** PostgreSQL's own children end by themselves when their postmaster is gone. */
async function killTree(child: ChildProcess, postmaster: number): Promise<void> {
  await ended(child, () => {
    child.kill("SIGKILL");
    try {
      process.kill(postmaster, "SIGKILL");
    } catch {
      // The database was killed before: that is the case under test.
    }
  });
}

function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    end();
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
