/** What this server knows of the network around it: its addresses, whether they changed, and https beside http. */

import { installationFile } from "./embedded-postgres.ts";
import type { Env } from "./env.ts";
import { type LocalHttps, openLocalHttps } from "./https/local-https.ts";
import { type AddressChange, LanAddress } from "./lan-address.ts";
import type { Log } from "./log.ts";
import { networkAddresses } from "./network-addresses.ts";
import { terminalText } from "./terminal-texts.mjs";

export interface LocalNetwork {
  readonly https: LocalHttps | null;
  /** Nobody has started here before: the operator may have to answer the firewall. */
  readonly isFirstStart: boolean;
  /** Null when people's sheets still lead here. */
  change(): AddressChange | null;
  stop(): void;
}

type Settings = Pick<Env, "port" | "publicUrl" | "dataDir" | "https" | "httpsPort">;

/** @throws StartRefused when the certificate can't be made */
export async function openLocalNetwork(env: Settings, log: Log): Promise<LocalNetwork> {
  // A proxy in front has a certificate and an address of its own.
  if (env.publicUrl !== null) return { https: null, isFirstStart: false, change: () => null, stop: () => {} };
  const https = await openLocalHttps(env, networkAddresses());
  const lan = new LanAddress({
    file: installationFile(env.dataDir, "lan-address.json"),
    addresses: () => networkAddresses().map((ip) => `http://${ip}:${env.port}`),
    onChange: ({ former, now }) => console.warn(`\n${terminalText("addressChanged", { former, now })}\n`),
    onOtherAddresses: () => void followAddresses(https, log),
  });
  lan.start();
  return { https, isFirstStart: lan.isFirst, change: () => lan.change(), stop: () => lan.stop() };
}

async function followAddresses(https: LocalHttps | null, log: Log): Promise<void> {
  try {
    if (await https?.follow(networkAddresses())) console.log(terminalText("certificateRenewed"));
  } catch (error) {
    log.error({ err: error }, "no certificate could be made for the new addresses");
  }
}
