/** The certificate that the server shows: for this machine's names and addresses of today, made anew when they change or it runs out. */
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import {
  authorityFiles,
  certificateLibrary,
  dayMs,
  ensureAuthority,
  exportKey,
  serialNumber,
  signing,
} from "./local-authority.ts";
import { isIpv4, isPrivateAddress, localNames } from "./name-constraints.ts";

/** Apple's devices take none that is valid for more than 398 days. */
const validDays = 396;
const renewBeforeDays = 30;

export interface ServerCertificate {
  readonly key: string;
  /** With the authority's behind it. */
  readonly cert: string;
}

/** Host names and addresses under which this machine may be reached and that the authority can vouch for. */
export function vouchedNames(addresses: readonly string[], given: readonly string[], machine = hostname()): string[] {
  const bare = machine.toLowerCase().replace(/\.local$/, "");
  const name = /^[a-z0-9-]{1,63}$/.test(bare) ? [`${bare}.local`] : [];
  const vouched = addresses.filter(isPrivateAddress);
  return [...new Set(["localhost", ...name, ...given, "127.0.0.1", ...vouched])];
}

/** @throws StartRefused `certificateOtherNames` */
export async function ensureServerCertificate(
  folder: string,
  names: readonly string[],
  now = Date.now(),
): Promise<ServerCertificate> {
  const files = filesIn(folder);
  const isGood = existsSync(files.cert) && existsSync(files.key) && covers(readFileSync(files.cert), names, now);
  if (!isGood) await issue(folder, names, now);
  const authority = readFileSync(authorityFiles(folder).certificate, "utf8");
  return { key: readFileSync(files.key, "utf8"), cert: `${readFileSync(files.cert, "utf8")}\n${authority}` };
}

/** Names that somebody asked for in an earlier certificate: what is neither local nor an address of a network. */
export function namesGiven(folder: string): string[] {
  const { cert } = filesIn(folder);
  if (!existsSync(cert)) return [];
  const { dns } = namesIn(new X509Certificate(readFileSync(cert)));
  return dns.filter((name) => !localNames.some((local) => name === local || name.endsWith(`.${local}`)));
}

const filesIn = (folder: string) => ({ cert: join(folder, "server.crt"), key: join(folder, "server.key") });

function covers(pem: Buffer, names: readonly string[], now: number): boolean {
  const certificate = new X509Certificate(pem);
  if (Date.parse(certificate.validTo) - now < renewBeforeDays * dayMs) return false;
  const { dns, ips } = namesIn(certificate);
  return names.every((name) => dns.includes(name) || ips.includes(name));
}

function namesIn({ subjectAltName = "" }: X509Certificate): { dns: string[]; ips: string[] } {
  const entries = subjectAltName.split(", ");
  const of = (kind: string) =>
    entries.filter((entry) => entry.startsWith(kind)).map((entry) => entry.slice(kind.length));
  return { dns: of("DNS:"), ips: of("IP Address:") };
}

async function issue(folder: string, names: readonly string[], now: number): Promise<void> {
  const given = names.filter((name) => !isIpv4(name));
  const authority = await ensureAuthority(folder, given);
  const library = await certificateLibrary();
  const keys = await crypto.subtle.generateKey(signing, true, ["sign", "verify"]);
  const alternatives = names.map((name) => ({ type: isIpv4(name) ? ("ip" as const) : ("dns" as const), value: name }));
  const certificate = await library.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{ CN: [names[0] ?? "localhost"] }],
    issuer: authority.certificate.subjectName,
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + (validDays - 1) * dayMs),
    signingAlgorithm: signing,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    extensions: [
      new library.BasicConstraintsExtension(false, undefined, true),
      new library.KeyUsagesExtension(library.KeyUsageFlags.digitalSignature, true),
      new library.ExtendedKeyUsageExtension([library.ExtendedKeyUsage.serverAuth]),
      new library.SubjectAlternativeNameExtension(alternatives),
      await library.AuthorityKeyIdentifierExtension.create(authority.certificate.publicKey),
      await library.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const files = filesIn(folder);
  put(files.key, await exportKey(keys.privateKey), 0o600);
  put(files.cert, certificate.toString("pem"), 0o644);
}

/** Whole or not at all: a start that is cut short must not leave half a key. */
function put(file: string, text: string, mode: number): void {
  writeFileSync(`${file}.new`, text, { mode, flush: true });
  renameSync(`${file}.new`, file);
}
