/** The only reader of process.env in the server: every setting, its default, and what is wrong with it, in one place. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { StartRefused } from "./start-refused.ts";

export interface Env {
  /** The checkout: where migrations, the build and node_modules are. */
  readonly root: string;
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Null: on the local network there is https as soon as there is a certificate. */
  readonly https: boolean | null;
  readonly httpsPort: number;
  readonly dataDir: string;
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The address people use, when a proxy or a name stands before this server. */
  readonly publicUrl: URL | null;
  /** Whether X-Forwarded-Proto and X-Forwarded-For of the nearest proxy are believed. */
  readonly trustProxy: boolean;
  readonly demo: boolean;
  /** One password for all demo log-ins; null: random ones, made once per installation. */
  readonly demoPassword: string | null;
  /** Where backups go that are made by themselves; null: into the folder of the data. */
  readonly backupDir: string | null;
  /** 0: the server makes no backups by itself. */
  readonly backupEveryHours: number;
  /** For backups made by themselves, and for commands without a terminal. */
  readonly backupPassword: string | null;
  /** Where the person who gave the command stands: names of files are meant from there. */
  readonly workingDir: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

const flag = v.pipe(
  v.picklist(["0", "1", "true", "false"]),
  v.transform((value) => value === "1" || value === "true"),
);
const url = v.pipe(
  v.string(),
  v.url(),
  v.transform((value) => new URL(value)),
);

const settings = v.object({
  NODE_ENV: v.optional(v.string(), "development"),
  HOST: v.optional(v.string(), "0.0.0.0"),
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)), "3000"),
  HTTPS: v.optional(flag),
  HTTPS_PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)), "3443"),
  DATA_DIR: v.optional(v.string(), "data"),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
  PUBLIC_URL: v.optional(url),
  TRUST_PROXY: v.optional(flag, "0"),
  DEMO: v.optional(flag),
  DEMO_PASSWORD: v.optional(v.pipe(v.string(), v.minLength(12))),
  BACKUP_DIR: v.optional(v.string()),
  BACKUP_EVERY_HOURS: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number))),
  BACKUP_PASSWORD: v.optional(v.pipe(v.string(), v.minLength(12))),
  INIT_CWD: v.optional(v.string()),
  LOG_LEVEL: v.optional(v.picklist(["debug", "info", "warn", "error", "silent"]), "warn"),
});

/** @throws StartRefused `wrongSetting` with the name of the first setting that is wrong */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = v.safeParse(settings, given);
  if (!result.success) {
    const [issue] = result.issues;
    throw new StartRefused("wrongSetting", { name: v.getDotPath(issue) ?? "?", why: issue.message });
  }
  const read = result.output;
  const root = checkoutRoot();
  return {
    root,
    production: read.NODE_ENV === "production",
    host: read.HOST,
    port: read.PORT,
    https: read.HTTPS ?? null,
    httpsPort: read.HTTPS_PORT,
    dataDir: resolve(root, read.DATA_DIR),
    databaseUrl: read.DATABASE_URL ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    trustProxy: read.TRUST_PROXY,
    // A real installation never gets invented people without being asked.
    demo: read.DEMO ?? !(read.DATABASE_URL || read.PUBLIC_URL),
    demoPassword: read.DEMO_PASSWORD ?? null,
    backupDir: read.BACKUP_DIR === undefined ? null : resolve(root, read.BACKUP_DIR),
    // Who brings a PostgreSQL of their own has backups of their own.
    backupEveryHours: read.BACKUP_EVERY_HOURS ?? (read.DATABASE_URL ? 0 : 24),
    backupPassword: read.BACKUP_PASSWORD ?? null,
    workingDir: read.INIT_CWD ?? process.cwd(),
    logLevel: read.LOG_LEVEL,
  };
}

function checkoutRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The program's own folder was not found.");
    folder = parent;
  }
  return folder;
}
