/** `pnpm zaedno …`: what an operator does from the terminal, on a running or a stopped installation alike. */
import postgres from "postgres";
import { openDatabase } from "./database.ts";
import { removeDemo } from "./demo/remove-demo.ts";
import { addDemo } from "./demo/seed-demo.ts";
import { runningEmbeddedPostgres } from "./embedded-postgres.ts";
import { type Env, readEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { StartRefused } from "./start-refused.ts";
import { terminalText } from "./terminal-texts.mjs";

async function main(words: readonly string[]): Promise<number> {
  const command = commands[words.join(" ")];
  if (!command) {
    console.error(terminalText("usage"));
    return 2;
  }
  const env = readEnv();
  return withDatabase(env, (sql) => command(sql, env));
}

const commands: Record<string, (sql: postgres.Sql, env: Env) => Promise<number>> = {
  "demo add": async (sql, env) => say((await addDemo(sql, env)) ? "demoAdded" : "demoPresent"),
  "demo remove": async (sql) => say((await removeDemo(sql)) ? "demoRemoved" : "demoAbsent"),
};

function say(id: Parameters<typeof terminalText>[0]): number {
  console.log(terminalText(id));
  return 0;
}

/** Beside a running server its database is used as it is; else it is opened, and migrated, for the length of the command. */
async function withDatabase(env: Env, work: (sql: postgres.Sql) => Promise<number>): Promise<number> {
  const running = env.databaseUrl === null ? await runningEmbeddedPostgres(env.dataDir) : null;
  if (running === null) {
    const { sql, close } = await openDatabase(env, createLog(env.logLevel));
    try {
      return await work(sql);
    } finally {
      await close();
    }
  }
  const sql = postgres(running, { max: 2, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exit(1);
  },
);
