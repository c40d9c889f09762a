/** What the operator reads when the server is ready: where to go, how to sign in, where the data are. */
import type { SetupLink } from "@zaedno/programme";
import { renderUnicodeCompact } from "uqr";
import type { LocalHttps } from "./https/local-https.ts";
import type { LocalNetwork } from "./local-network.ts";
import { networkAddresses } from "./network-addresses.ts";
import { setupWords } from "./setup-words.ts";
import { terminalText } from "./terminal-texts.mjs";

export interface Announcement {
  readonly port: number;
  readonly publicUrl: URL | null;
  readonly dataAt:
    | { readonly kind: "folder"; readonly folder: string }
    | { readonly kind: "database"; readonly host: string };
  readonly commitMs: number;
  readonly demo: {
    readonly logins: readonly { readonly name: string; readonly email: string; readonly password: string }[];
    /** The file with the log-ins of everybody. */
    readonly allLoginsIn: string;
    /** Path of the demo group's join address, and the code to type; null when none is open. */
    readonly join: { readonly path: string; readonly digits: string } | null;
  } | null;
  /** The link of the first administrator, while there is neither one nor a demo. */
  readonly setup: SetupLink | null;
  readonly network: Pick<LocalNetwork, "https" | "isFirstStart">;
}

const slowCommitMs = 50;

/** The whole announcement as text; addresses come first, because that is what people look for. */
export function announcement(facts: Announcement): string {
  const bases = facts.publicUrl
    ? [facts.publicUrl.origin]
    : networkAddresses().map((ip) => `http://${ip}:${facts.port}`);
  return [
    "",
    terminalText("ready"),
    "",
    `  ${terminalText("thisMachine")}: http://localhost:${facts.port}`,
    ...bases.map((base) => `  ${terminalText("localNetwork")}: ${base}\n\n${indented(renderUnicodeCompact(base))}\n`),
    ...secureLines(facts.network.https, bases[0]),
    ...firewallLines(facts, process.platform),
    ...demoLines(facts, bases[0] ?? `http://localhost:${facts.port}`),
    ...setupLines(facts, bases),
    facts.dataAt.kind === "folder"
      ? `  ${terminalText("dataAre")}: ${facts.dataAt.folder}`
      : `  ${terminalText("dataExternal")}: ${facts.dataAt.host}`,
    `  ${commitLine(facts.commitMs)}`,
    `  ${terminalText("stopHint")}`,
    "",
  ].join("\n");
}

/** On this machine itself the link works whatever the network is called today. */
function setupLines({ setup, publicUrl, port }: Announcement, bases: readonly string[]): string[] {
  if (setup === null) return [];
  const here = publicUrl === null ? [`http://localhost:${port}`] : [];
  return [setupWords(setup, [...here, ...bases.slice(0, 1)]), ""];
}

/** Whoever opens the https address before the trust page meets a warning, so both are named. */
function secureLines(https: LocalHttps | null, base: string | undefined): string[] {
  if (https === null) return [];
  const names = https.names();
  const host = networkAddresses().find((address) => names.includes(address)) ?? "localhost";
  const secure = `https://${host}:${https.port}`;
  return [
    `  ${terminalText("trustPage")}: ${base ?? secure}/trust`,
    `  ${terminalText("secureNetwork")}: ${secure}\n\n${indented(renderUnicodeCompact(secure))}\n`,
  ];
}

/** Once, at the first start where others are to come in. Exported for its test. */
export function firewallLines(
  { network, publicUrl }: Pick<Announcement, "network" | "publicUrl">,
  platform: NodeJS.Platform,
): string[] {
  if (!network.isFirstStart || publicUrl !== null) return [];
  if (platform === "win32") return [`  ${terminalText("firewallWindows")}`, ""];
  return platform === "darwin" ? [`  ${terminalText("firewallMac")}`, ""] : [];
}

function demoLines({ demo }: Announcement, base: string): string[] {
  if (!demo) return [];
  const join = demo.join
    ? [
        `  ${terminalText("joinByCode")}: ${base}${demo.join.path}`,
        `  ${terminalText("joinCode")}: ${demo.join.digits}`,
      ]
    : [];
  const logins = demo.logins.map(
    ({ name, email, password }) =>
      `    ${name.padEnd(22)} ${email.padEnd(30)} ${terminalText("password")}: ${password}`,
  );
  const all = `    ${terminalText("demoLoginsAll", { file: demo.allLoginsIn })}`;
  return [...join, `  ${terminalText("demoLogins")}:`, ...logins, all, "", `  ${terminalText("forReal")}`, ""];
}

function commitLine(commitMs: number): string {
  const ms = commitMs < 10 ? commitMs.toFixed(1) : String(Math.round(commitMs));
  return terminalText(commitMs > slowCommitMs ? "commitSlow" : "commitTime", { ms });
}

const indented = (block: string) => block.replaceAll(/^/gm, "    ");
