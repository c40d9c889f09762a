/** The password for a file that is there: from the settings, else asked for; null when the file needs none. */
import type { Env } from "../env.ts";
import { kindOfArchive } from "./archive-reader.ts";
import { askPassword } from "./ask-password.ts";

export async function passwordFor(env: Env, file: string): Promise<string | null> {
  if ((await kindOfArchive(file)) === "plain") return null;
  return env.backupPassword ?? (await askPassword());
}
