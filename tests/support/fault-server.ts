/**
 * A server that dies at a named point of the write path: its storage kills the whole process tree the moment a
 * commit is durable, before anybody is told. Started by the fault tests as a process of its own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentStorage } from "@zaedno/sync";
import { readEnv } from "../../server/env.ts";
import { startServer } from "../../server/start-server.ts";

/** Which commit of a person's change is the last one. */
const fatalCommit = Number(process.env.FATAL_COMMIT ?? 0);
let commits = 0;

function dyingAfterCommit(storage: DocumentStorage, dataDir: string): DocumentStorage {
  return {
    load: (room) => storage.load(room),
    readSince: (room, seq) => storage.readSince(room, seq),
    heads: (rooms) => storage.heads(rooms),
    keepRefused: (...refused) => storage.keepRefused(...refused),
    append: async (batch) => {
      const outcomes = await storage.append(batch);
      commits += 1;
      if (commits === fatalCommit) die(dataDir);
      return outcomes;
    },
  };
}

function die(dataDir: string): never {
  const postmaster = Number(readFileSync(join(dataDir, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(postmaster, "SIGKILL");
  process.kill(process.pid, "SIGKILL");
  throw new Error("A killed process does not go on.");
}

const env = readEnv();
await startServer(env, { onStop: () => {}, wrapStorage: (storage) => dyingAfterCommit(storage, env.dataDir) });
