/** `zaedno create-admin`: a link that makes an administrator, also when there are some already. Works beside a running server. */
import { createSetupLink } from "@zaedno/programme";
import type { Env } from "../env.ts";
import { withDatabase } from "./beside-server.ts";
import { setupLinkWords } from "./setup-link-words.ts";
import { WrongUse } from "./wrong-use.ts";

/** @throws StartRefused when the database can't be opened, WrongUse for words it does not know */
export function createAdminCommand(env: Env, words: readonly string[]): Promise<number> {
  if (words.length > 0) throw new WrongUse();
  return withDatabase(env, async (sql) => {
    console.log(setupLinkWords(await createSetupLink(sql, "command", new Date()), env));
    return 0;
  });
}
