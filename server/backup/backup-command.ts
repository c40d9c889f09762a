/** `zaedno backup [file] [--password]`. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { withDatabaseAsItIs } from "../command-line/beside-server.ts";
import { readWords } from "../command-line/words.ts";
import { installationFile } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";
import { programVersion } from "../program-version.ts";
import { terminalText } from "../terminal-texts.mjs";
import { askNewPassword } from "./ask-password.ts";
import { backupFile, backupsFolder, keepNewest, removeAbandoned } from "./backups-folder.ts";
import { localMoment } from "./local-moment.ts";
import type { Manifest } from "./manifest.ts";
import { writeBackup } from "./write-backup.ts";

/** Seven daily ones; a folder of one's own may keep more. */
const keptDaily = 7;
export const dailyKind = "daily";

export async function backupCommand(env: Env, words: readonly string[]): Promise<number> {
  const { flags, rest } = readWords(words, ["--password", "--daily"], 1);
  const isDaily = flags.has("--daily");
  const file = fileFor(env, rest[0], isDaily ? dailyKind : "zaedno");
  const password = flags.has("--password") ? await askNewPassword() : env.backupPassword;
  console.log(terminalText("backupWriting", { file }));
  const code = await withDatabaseAsItIs(env, async (sql) => {
    const wish = { file, password, base: installationFile(env.dataDir, ""), program: programVersion(env.root) };
    tell(await writeBackup(sql, wish), file);
    return 0;
  });
  console.log(terminalText(password === null ? "backupIsOpen" : "backupIsSealed"));
  if (isDaily) keepNewest(backupsFolder(env), dailyKind, keptDaily, file);
  return code;
}

/** A folder gets a file of today in it. */
function fileFor(env: Env, given: string | undefined, kind: string): string {
  if (given === undefined) {
    const folder = backupsFolder(env);
    removeAbandoned(folder);
    return backupFile(folder, kind, new Date());
  }
  const path = resolve(env.workingDir, given);
  return existsSync(path) && statSync(path).isDirectory() ? backupFile(path, kind, new Date()) : path;
}

function tell(manifest: Manifest, file: string): void {
  console.log(
    terminalText("backupDone", {
      documents: manifest.documents.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      size: (statSync(file).size / 1_048_576).toFixed(1),
      moment: localMoment(manifest.moment),
    }),
  );
  for (const { name, fault } of manifest.documents) {
    if (fault !== null) console.log(terminalText("backupDamagedInside", { name, fault }));
  }
}
