/** Our own small certificate authority: made once, kept beside the data, trusted by the phones that people lead to it. */
import { randomBytes, type webcrypto } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { X509Certificate } from "@peculiar/x509";
import { StartRefused } from "../start-refused.ts";
import { localNames, nameConstraints } from "./name-constraints.ts";

/** Loaded only when a certificate is made: a start that needs none does not wait for it. */
export async function certificateLibrary() {
  await import("reflect-metadata");
  return await import("@peculiar/x509");
}

export const signing = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
export const dayMs = 24 * 60 * 60 * 1000;
const authorityDays = 3650;

export interface Authority {
  readonly certificate: X509Certificate;
  readonly key: webcrypto.CryptoKey;
}

export const authorityFiles = (folder: string) => ({
  certificate: join(folder, "authority.crt"),
  key: join(folder, "authority.key"),
  /** The names beside the local ones that it may vouch for. */
  names: join(folder, "authority.json"),
});

/**
 * Names that the authority may vouch for beside the local ones must be known when it is made.
 * @throws StartRefused `certificateOtherNames` when it was made without one of them
 */
export async function ensureAuthority(folder: string, names: readonly string[]): Promise<Authority> {
  const files = authorityFiles(folder);
  if (!existsSync(files.key) || !existsSync(files.certificate)) await makeAuthority(folder, names);
  const allowed: string[] = JSON.parse(readFileSync(files.names, "utf8"));
  const isAllowed = (name: string) => allowed.some((one) => name === one || name.endsWith(`.${one}`));
  const foreign = names.filter((name) => !isAllowed(name));
  if (foreign.length > 0) throw new StartRefused("certificateOtherNames", { names: foreign.join(", ") });
  const { X509Certificate } = await certificateLibrary();
  const pem = readFileSync(files.key, "utf8");
  return { certificate: new X509Certificate(readFileSync(files.certificate, "utf8")), key: await importKey(pem) };
}

async function makeAuthority(folder: string, names: readonly string[]): Promise<void> {
  const library = await certificateLibrary();
  const { BasicConstraintsExtension, Extension, KeyUsageFlags, KeyUsagesExtension } = library;
  const keys = await crypto.subtle.generateKey(signing, true, ["sign", "verify"]);
  const now = Date.now();
  const certificate = await library.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: [`Zaedno ${hostname()}`] }, { O: ["Zaedno"] }],
    // Phones' clocks differ.
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + authorityDays * dayMs),
    signingAlgorithm: signing,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new Extension("2.5.29.30", true, nameConstraints([...localNames, ...names])),
      await library.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const files = authorityFiles(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.key, await exportKey(keys.privateKey), { mode: 0o600, flush: true });
  writeFileSync(files.names, JSON.stringify([...localNames, ...names]), { mode: 0o644, flush: true });
  writeFileSync(files.certificate, certificate.toString("pem"), { mode: 0o644, flush: true });
}

/** Positive and of 120 random bits. */
export const serialNumber = (): string => `01${randomBytes(15).toString("hex")}`;

export async function exportKey(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await crypto.subtle.exportKey("pkcs8", key));
  const lines = bytes.toString("base64").replaceAll(/.{64}/g, "$&\n");
  return `-----BEGIN PRIVATE KEY-----\n${lines.trimEnd()}\n-----END PRIVATE KEY-----\n`;
}

function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  const bytes = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
  return crypto.subtle.importKey("pkcs8", bytes, signing, false, ["sign"]);
}
