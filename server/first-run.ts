/** What a start finds out about an installation: whether it is one to try things in, and whether somebody administers it. */
import { createSetupLink, hasAdministrator, markOf, type SetupLink, setMark } from "@zaedno/programme";
import type { Sql } from "postgres";
import type { Env } from "./env.ts";

/** A demo that was taken away stays away, and real work is never mixed with invented people by a start. */
export async function wantsDemo(sql: Sql, { demo }: Pick<Env, "demo">): Promise<boolean> {
  return demo && (await markOf(sql, "demo")) !== "removed" && !(await hasAdministrator(sql));
}

/** To be called by whoever adds or removes the demo on purpose. */
export async function noteDemo(sql: Sql, is: "added" | "removed"): Promise<void> {
  await setMark(sql, "demo", is);
}

/** A new link for the first administrator, as long as there is none. */
export async function firstAdministratorLink(sql: Sql, now: Date): Promise<SetupLink | null> {
  return (await hasAdministrator(sql)) ? null : await createSetupLink(sql, "start", now);
}
