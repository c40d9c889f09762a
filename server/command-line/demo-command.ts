/** `zaedno demo add | remove`. */
import { removeDemo } from "../demo/remove-demo.ts";
import { addDemo } from "../demo/seed-demo.ts";
import type { Env } from "../env.ts";
import { terminalText } from "../terminal-texts.mjs";
import { withDatabase } from "./beside-server.ts";
import { WrongUse } from "./wrong-use.ts";

export function demoCommand(env: Env, words: readonly string[]): Promise<number> {
  switch (words.join(" ")) {
    case "add":
      return withDatabase(env, async (sql) => say((await addDemo(sql, env)) ? "demoAdded" : "demoPresent"));
    case "remove":
      return withDatabase(env, async (sql) => say((await removeDemo(sql)) ? "demoRemoved" : "demoAbsent"));
    default:
      throw new WrongUse();
  }
}

function say(id: Parameters<typeof terminalText>[0]): number {
  console.log(terminalText(id));
  return 0;
}
