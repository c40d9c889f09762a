/** Https beside plain http, where the operator has made a certificate: another port, the same application. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { installationFile } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";
import { authorityFiles } from "./local-authority.ts";
import { ensureServerCertificate, namesGiven, type ServerCertificate, vouchedNames } from "./server-certificate.ts";

type Place = Pick<Env, "dataDir" | "https" | "httpsPort">;

export const certificateFolder = ({ dataDir }: Pick<Env, "dataDir">): string => installationFile(dataDir, "https");

/** What the rest of the server knows of it. */
export interface LocalHttps {
  readonly server: Server;
  readonly port: number;
  /** Host names and addresses that the certificate vouches for. */
  names(): readonly string[];
  /** The authority's certificate, as phones want it: DER. */
  authority(): Buffer;
  /** Addresses have come or gone: true when another certificate had to be made. */
  follow(addresses: readonly string[]): Promise<boolean>;
}

/** Null when there is no certificate and none was asked for. @throws StartRefused */
export async function openLocalHttps(env: Place, addresses: readonly string[]): Promise<LocalHttps | null> {
  const folder = certificateFolder(env);
  const isThere = existsSync(authorityFiles(folder).certificate);
  if (!(env.https ?? isThere)) return null;
  const namesFor = (present: readonly string[]) => vouchedNames(present, namesGiven(folder));
  let names = namesFor(addresses);
  let certificate: ServerCertificate = await ensureServerCertificate(folder, names);
  const server = createServer(certificate);
  return {
    server,
    port: env.httpsPort,
    names: () => names,
    authority: () => derOf(readFileSync(authorityFiles(folder).certificate, "utf8")),
    follow: async (present) => {
      names = namesFor(present);
      const next = await ensureServerCertificate(folder, names);
      if (next.cert === certificate.cert) return false;
      certificate = next;
      server.setSecureContext(next);
      return true;
    },
  };
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
}
