/** `zaedno certificate [names and addresses…] [--new-authority]`: https on the local network, without the internet. */
import { existsSync, renameSync } from "node:fs";
import { readWords } from "../command-line/words.ts";
import type { Env } from "../env.ts";
import { networkAddresses } from "../network-addresses.ts";
import { StartRefused } from "../start-refused.ts";
import { terminalText } from "../terminal-texts.mjs";
import { certificateFolder } from "./local-https.ts";
import { isIpv4, isPrivateAddress } from "./name-constraints.ts";
import { ensureServerCertificate, namesGiven, vouchedNames } from "./server-certificate.ts";

const newAuthority = "--new-authority";
const mostNames = 20;

export async function certificateCommand(env: Env, words: readonly string[]): Promise<number> {
  const { flags, rest } = readWords(words, [newAuthority], mostNames);
  const wrong = rest.find((name) => !isName(name) && !isIpv4(name));
  if (wrong !== undefined) throw new StartRefused("certificateWrongName", { name: wrong });
  const folder = certificateFolder(env);
  const former = namesGiven(folder);
  if (flags.has(newAuthority) && existsSync(folder)) {
    renameSync(folder, `${folder}.before-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}Z`);
  }
  const given = [...new Set([...former, ...rest.filter(isName).map((name) => name.toLowerCase())])];
  const addresses = [...networkAddresses(), ...rest.filter(isIpv4)];
  const names = vouchedNames(addresses, given);
  await ensureServerCertificate(folder, names);
  console.log(terminalText("certificateMade", { names: names.join(", ") }));
  const leftOut = addresses.filter((address) => !isPrivateAddress(address));
  if (leftOut.length > 0) console.log(terminalText("certificateLeftOut", { names: leftOut.join(", ") }));
  console.log(terminalText("certificateNext"));
  return 0;
}

/** A host name of letters, digits and hyphens. */
const isName = (text: string): boolean =>
  !isIpv4(text) &&
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text);
