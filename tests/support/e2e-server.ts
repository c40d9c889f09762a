/** Where the browser tests' server listens and keeps its data, in one place for the configuration and the fixtures. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const e2ePort = Number(process.env.E2E_PORT ?? 3987);
/** Https with the server's own certificate, beside plain http. */
export const e2eHttpsPort = e2ePort + 1000;
export const demoPassword = "demo-password-of-the-tests";
/** A name for this machine that browsers do not treat as a secure context. */
export const unsafeHost = "zaedno-lan.test";

/** Made once by the process that starts the server; the workers inherit it. */
export const e2eDataDir = process.env.E2E_DATA_DIR ?? newDataDir();

function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "zaedno-e2e-"));
  // For root the database runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.env.E2E_DATA_DIR = folder;
  return folder;
}
