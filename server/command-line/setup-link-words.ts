/** A setup link as a command shows it: with the addresses that this installation's settings promise. */
import type { SetupLink } from "@zaedno/programme";
import type { Env } from "../env.ts";
import { networkAddresses } from "../network-addresses.ts";
import { setupWords } from "../setup-words.ts";
import { terminalText } from "../terminal-texts.mjs";

export function setupLinkWords(link: SetupLink, { publicUrl, port }: Pick<Env, "publicUrl" | "port">): string {
  const [network] = networkAddresses();
  const local = [`http://localhost:${port}`, ...(network === undefined ? [] : [`http://${network}:${port}`])];
  const words = setupWords(link, publicUrl === null ? local : [publicUrl.origin]);
  return `${words}\n  ${terminalText("setupWhileRunning")}`;
}
