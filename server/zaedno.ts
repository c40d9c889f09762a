/** `pnpm zaedno …`: what an operator does from the terminal, on a running or a stopped installation alike. */
import { backupCommand } from "./backup/backup-command.ts";
import { restoreCommand } from "./backup/restore-command.ts";
import { checkCommand } from "./check/check-command.ts";
import { createAdminCommand } from "./command-line/create-admin-command.ts";
import { demoCommand } from "./command-line/demo-command.ts";
import { WrongUse } from "./command-line/wrong-use.ts";
import { goOnUnheard } from "./deaf-terminal.ts";
import { type Env, readEnv } from "./env.ts";
import { certificateCommand } from "./https/certificate-command.ts";
import { StartRefused } from "./start-refused.ts";
import { terminalText } from "./terminal-texts.mjs";

/** Answers the exit code. @throws StartRefused or WrongUse */
type Command = (env: Env, words: readonly string[]) => Promise<number>;

const commands = new Map<string, Command>([
  ["backup", backupCommand],
  ["certificate", certificateCommand],
  ["check", checkCommand],
  ["create-admin", createAdminCommand],
  ["demo", demoCommand],
  ["restore", restoreCommand],
]);

async function main([name = "", ...words]: readonly string[]): Promise<number> {
  const command = commands.get(name);
  if (!command) throw new WrongUse();
  return await command(readEnv(), words);
}

goOnUnheard();
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof WrongUse) console.error(terminalText("usage"));
    else console.error(error instanceof StartRefused ? error.message : error);
    process.exit(error instanceof WrongUse ? 2 : 1);
  },
);
