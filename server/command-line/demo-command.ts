/** `zaedno demo add | remove`. */
import { createSetupLink, hasAdministrator } from "@zaedno/programme";
import type { Sql } from "postgres";
import { removeDemo } from "../demo/remove-demo.ts";
import { addDemo } from "../demo/seed-demo.ts";
import type { Env } from "../env.ts";
import { noteDemo } from "../first-run.ts";
import { terminalText } from "../terminal-texts.mjs";
import { withDatabase } from "./beside-server.ts";
import { setupLinkWords } from "./setup-link-words.ts";
import { WrongUse } from "./wrong-use.ts";

export function demoCommand(env: Env, words: readonly string[]): Promise<number> {
  switch (words.join(" ")) {
    case "add":
      return withDatabase(env, async (sql) => {
        await noteDemo(sql, "added");
        return say((await addDemo(sql, env)) ? "demoAdded" : "demoPresent");
      });
    case "remove":
      return withDatabase(env, async (sql) => {
        await noteDemo(sql, "removed");
        say((await removeDemo(sql)) ? "demoRemoved" : "demoAbsent");
        return await showFirstLink(sql, env);
      });
    default:
      throw new WrongUse();
  }
}

/** Whoever takes the demo away wants to begin for real: the next thing needed is an administrator. */
async function showFirstLink(sql: Sql, env: Env): Promise<number> {
  if (!(await hasAdministrator(sql)))
    console.log(setupLinkWords(await createSetupLink(sql, "command", new Date()), env));
  return 0;
}

function say(id: Parameters<typeof terminalText>[0]): number {
  console.log(terminalText(id));
  return 0;
}
