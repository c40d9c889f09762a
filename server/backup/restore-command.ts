/** `zaedno restore <file> [--sign-out-everybody] [--password]`: into an empty folder or an empty database, or not at all. */
import { join, resolve } from "node:path";
import { readMigrations } from "@zaedno/programme";
import { readWords } from "../command-line/words.ts";
import { WrongUse } from "../command-line/wrong-use.ts";
import { openUnmigrated } from "../database.ts";
import { installationFile } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";
import { createLog } from "../log.ts";
import { terminalText } from "../terminal-texts.mjs";
import { localMoment } from "./local-moment.ts";
import type { Manifest } from "./manifest.ts";
import { passwordFor } from "./password-for.ts";
import { placeFiles } from "./place-files.ts";
import { type Restored, refuseOtherSchema, restoreBackup } from "./restore-backup.ts";
import { verifyBackup } from "./verify-backup.ts";

const signOut = "--sign-out-everybody";

export async function restoreCommand(env: Env, words: readonly string[]): Promise<number> {
  const { flags, rest } = readWords(words, [signOut, "--password"], 1);
  const [given] = rest;
  if (given === undefined) throw new WrongUse();
  const file = resolve(env.workingDir, given);
  const password = await passwordFor(env, file);
  // Everything that can be known is known before anything is touched.
  const manifest = await verifyBackup(file, password);
  const migrations = await readMigrations(join(env.root, "packages", "programme", "migrations"));
  refuseOtherSchema(manifest, migrations);
  console.log(terminalText("restoreBegins", { file, moment: localMoment(manifest.moment) }));
  const { sql, close } = await openUnmigrated(env, createLog(env.logLevel));
  const signOutEverybody = flags.has(signOut);
  try {
    const movedAside: string[] = [];
    const beforeCommit = async () => {
      const base = installationFile(env.dataDir, "");
      movedAside.push(...(await placeFiles({ file, password, base, withoutKey: signOutEverybody })));
    };
    const wish = { file, password, manifest, migrations, signOutEverybody, beforeCommit };
    tell(await restoreBackup(sql, wish), manifest, { movedAside, signOutEverybody });
    return 0;
  } finally {
    await close();
  }
}

function tell(
  { rows, documents, damaged }: Restored,
  manifest: Manifest,
  { movedAside, signOutEverybody }: { movedAside: readonly string[]; signOutEverybody: boolean },
): void {
  console.log(terminalText("restoreDone", { rows, documents }));
  for (const { name, fault } of damaged) console.log(terminalText("restoreDamaged", { name, fault: fault ?? "" }));
  for (const file of movedAside) console.log(terminalText("restoreKeyKept", { file }));
  console.log(terminalText("restoreEpochs", { moment: localMoment(manifest.moment) }));
  console.log(terminalText(signOutEverybody ? "restoreSignedOut" : "restoreSessions"));
}
