/** The passwords of the invented people: random for each installation and kept in a file only its owner can read, so that they can be shown at every start. */
import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";
import { installationFile } from "../embedded-postgres.ts";
import type { Env } from "../env.ts";
import { demoEmail, demoPeople, shownPeople } from "./demo-people.ts";

const logins = v.array(v.object({ name: v.string(), email: v.string(), password: v.string() }));

export type DemoLogin = v.InferOutput<typeof logins>[number];

type Installation = Pick<Env, "dataDir" | "demoPassword">;

/** New passwords for all, kept before they are used: a start that is cut short must not leave log-ins that nobody knows. */
export function makeDemoLogins({ dataDir, demoPassword }: Installation, taken: ReadonlySet<string>): DemoLogin[] {
  const made = demoPeople.map(({ key, nickname }) => ({
    name: nickname,
    email: demoEmail(key, taken),
    password: demoPassword ?? randomPassword(),
  }));
  const file = loginsFile(dataDir);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

/** The log-ins worth showing, one of each kind; none when the demo was added on another machine. */
export function shownLogins(env: Pick<Env, "dataDir">): DemoLogin[] {
  const shown = new Set(demoPeople.filter(({ key }) => shownPeople.includes(key)).map(({ nickname }) => nickname));
  return demoLogins(env).filter(({ name }) => shown.has(name));
}

/** All log-ins as they were made. */
export function demoLogins({ dataDir }: Pick<Env, "dataDir">): DemoLogin[] {
  const file = loginsFile(dataDir);
  return existsSync(file) ? v.parse(logins, JSON.parse(readFileSync(file, "utf8"))) : [];
}

/** Where the log-ins of all are kept. */
export const loginsFile = (dataDir: string): string => installationFile(dataDir, "demo-logins.json");

// Without letters and digits that look alike on a projector.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return [group(), group(), group()].join("-");
}
