/** The one key of this installation, under which join codes and PINs are kept. Made at first start, never in the database. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Secrets, secretsFrom } from "@zaedno/programme";
import { installationFile } from "./embedded-postgres.ts";

export function installationSecrets(dataDir: string): Secrets {
  const file = installationFile(dataDir, "installation-key");
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    // `wx`: of two servers that start at once, one makes the key and both read it.
    writeIfAbsent(file, randomBytes(32).toString("base64url"));
  }
  return secretsFrom(readFileSync(file, "utf8").trim());
}

function writeIfAbsent(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
