// `pnpm test`: installs what is missing and runs every test there is, part by part. Each part has a share of
// the whole budget and fails beyond it, because a slow suite is one that people stop running.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, checkMachine, install } from "../server/start.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const began = performance.now();
const wholeSeconds = 900;
/** @type {{ name: string, seconds: number, ok: boolean }[]} */
const results = [];

checkMachine();
await part("install and build", 180, async () => {
  install();
  build();
  return { ok: true, output: "" };
});
const { ensureBrowser } = await import("./support/browser.mjs");
await part("browser for the tests", 240, async () => {
  process.env.CHROMIUM_PATH = ensureBrowser();
  return { ok: true, output: "" };
});
// The kills mostly wait for servers to come back, so they share the two cores with what mostly computes.
await Promise.all([
  part("faults", 240, () => run("vitest", "run", "--config", "tests/vitest.config.ts")),
  (async () => {
    await part("static checks", 120, () => node("tests/validate.mjs"));
    await part("sizes of what is sent", 15, () => node("tests/load/first-view-size.mjs"));
    await part("unit, property and PostgreSQL", 225, () => run("vitest", "run"));
  })(),
]);
await part("browser, accessibility and permissions", 600, () =>
  run("playwright", "test", "--config", "tests/playwright.config.ts"),
);
report();

/** @typedef {{ ok: boolean, output: string }} Outcome */

/** @type {(name: string, budgetSeconds: number, body: () => Promise<Outcome>) => Promise<void>} */
async function part(name, budgetSeconds, body) {
  const start = performance.now();
  const { ok, output } = await body();
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`\n── ${name} (${seconds} s)\n${output}`);
  if (seconds > budgetSeconds) console.log(`${name}: ${seconds} s, more than its share of ${budgetSeconds} s`);
  results.push({ name, seconds, ok: ok && seconds <= budgetSeconds });
}

/** @param {string} tool @param {string[]} args */
function run(tool, ...args) {
  return start(path.join(root, "node_modules", ".bin", tool), args);
}

/** @param {string[]} args */
function node(...args) {
  return start(process.execPath, args);
}

/** @type {(command: string, args: string[]) => Promise<Outcome>} */
function start(command, args) {
  return new Promise((resolve) => {
    const shell = process.platform === "win32";
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], shell });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

function report() {
  const seconds = Math.round((performance.now() - began) / 1000);
  results.push({ name: `all of it within ${wholeSeconds} s`, seconds, ok: seconds <= wholeSeconds });
  const failed = results.filter(({ ok }) => !ok).length;
  console.log("");
  for (const { name, seconds, ok } of results) {
    console.log(`${ok ? "ok  " : "FAIL"} ${String(seconds).padStart(4)} s  ${name}`);
  }
  console.log(`Parts: ${results.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
