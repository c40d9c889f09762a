/** Asks for a password in the terminal without showing it; without a terminal it is the first line that comes in. */
import { createInterface } from "node:readline";
import { StartRefused } from "../start-refused.ts";
import { terminalText } from "../terminal-texts.mjs";

const shortest = 12;

/** For a new file: typed twice. @throws StartRefused `passwordShort`, `passwordsDiffer` */
export async function askNewPassword(): Promise<string> {
  const password = await askPassword();
  if (password.length < shortest) throw new StartRefused("passwordShort");
  if (process.stdin.isTTY && (await ask(terminalText("passwordAgain"))) !== password) {
    throw new StartRefused("passwordsDiffer");
  }
  return password;
}

export function askPassword(): Promise<string> {
  return ask(process.stdin.isTTY ? terminalText("passwordAsk") : "");
}

function ask(question: string): Promise<string> {
  process.stdout.write(question);
  // Nothing that is typed is echoed: the interface writes into a stream that goes nowhere.
  const lines = createInterface({ input: process.stdin, terminal: process.stdin.isTTY === true });
  return new Promise((resolve, reject) => {
    lines.once("line", (line) => {
      resolve(line);
      lines.close();
    });
    lines.once("close", () => {
      if (question !== "") process.stdout.write("\n");
      reject(new StartRefused("passwordShort"));
    });
  });
}
