import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { portOf } from "../listening.ts";
import { ensureServerCertificate, namesGiven, type ServerCertificate, vouchedNames } from "./server-certificate.ts";

const day = 24 * 60 * 60 * 1000;
const home = vouchedNames(["192.168.1.5"], [], "Desktop-7");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zaedno-https-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const serial = ({ cert }: ServerCertificate) => new X509Certificate(cert).serialNumber;
const authority = () => readFileSync(join(folder, "authority.crt"), "utf8");

test("a certificate names this machine, its private addresses and nothing of the internet", () => {
  expect(home).toEqual(["localhost", "desktop-7.local", "127.0.0.1", "192.168.1.5"]);
  expect(vouchedNames(["8.8.8.8", "172.32.0.1", "172.31.0.1", "100.64.9.9"], ["plan.example"], "ноутбук")).toEqual([
    "localhost",
    "plan.example",
    "127.0.0.1",
    "172.31.0.1",
    "100.64.9.9",
  ]);
});

test("keys are their owner's alone, and phones accept how long it is valid", async () => {
  const { cert } = await ensureServerCertificate(folder, home);
  for (const name of ["authority.key", "server.key"]) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  const { validFrom, validTo, subjectAltName } = new X509Certificate(cert);
  expect((Date.parse(validTo) - Date.parse(validFrom)) / day).toBeLessThanOrEqual(398);
  expect(subjectAltName).toContain("IP Address:192.168.1.5");
});

test("it stays the same until an address is new or it runs out; the authority stays always", async () => {
  const first = await ensureServerCertificate(folder, home);
  const trusted = authority();
  expect(serial(await ensureServerCertificate(folder, home))).toBe(serial(first));
  const elsewhere = await ensureServerCertificate(folder, vouchedNames(["10.0.0.7"], [], "Desktop-7"));
  expect(serial(elsewhere)).not.toBe(serial(first));
  const later = await ensureServerCertificate(folder, home, Date.now() + 370 * day);
  expect(serial(later)).not.toBe(serial(elsewhere));
  expect(authority()).toBe(trusted);
});

test("a name that somebody gave is kept, and one that the authority was made without is refused", async () => {
  await ensureServerCertificate(folder, vouchedNames([], ["plan.example"]));
  expect(namesGiven(folder)).toEqual(["plan.example"]);
  const other = ensureServerCertificate(folder, vouchedNames([], ["bank.example"]));
  await expect(other).rejects.toMatchObject({ reason: "certificateOtherNames" });
});

test("who trusts the authority trusts the server by name and by address, and nobody else does", async () => {
  const certificate = await ensureServerCertificate(folder, vouchedNames([], []));
  const server = createServer(certificate);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const trusts = (servername: string, ca: string | undefined) =>
    new Promise<string>((resolve) => {
      const socket = connect({ port: portOf(server), host: "127.0.0.1", servername, ca }, () => {
        resolve("yes");
        socket.end();
      });
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  expect(await trusts("localhost", authority())).toBe("yes");
  expect(await trusts("localhost", undefined)).toMatch(/SELF_SIGNED|UNABLE/);
  expect(await trusts("bank.example", authority())).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  server.close();
});
