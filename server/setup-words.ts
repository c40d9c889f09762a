/** The link of an administrator as the terminal shows it: the addresses, and until when it works. */
import type { SetupLink } from "@zaedno/programme";
import { terminalLanguage, terminalText } from "./terminal-texts.mjs";

/** `bases`: the addresses under which the server is reached, such as `http://localhost:3000`. */
export function setupWords({ token, expiresAt }: SetupLink, bases: readonly string[]): string {
  return [
    `  ${terminalText("setupLink", { until: momentWords(expiresAt) })}`,
    ...bases.map((base) => `    ${base}/setup/${token}`),
    `  ${terminalText("setupSecret")}`,
  ].join("\n");
}

function momentWords(moment: Date): string {
  const options = { dateStyle: "long", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(terminalLanguage(), options).format(moment);
}
