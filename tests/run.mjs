// `pnpm test`: installs what is missing and runs every test there is, part by part. Each part has a share of
// the whole budget and fails beyond it, because a slow suite is one that people stop running.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, checkMachine, install } from "../server/start.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const began = performance.now();
/** @type {{ name: string, seconds: number, ok: boolean }[]} */
const results = [];

checkMachine();
await part("install and build", 120, async () => {
  install();
  build();
  return true;
});
const { ensureBrowser } = await import("./support/browser.mjs");
await part("browser for the tests", 240, async () => {
  process.env.CHROMIUM_PATH = ensureBrowser();
  return true;
});
await part("static checks", 45, async () => {
  const { validate } = await import("./validate.mjs");
  return (await validate()).length === 0;
});
await part("unit, property and PostgreSQL", 225, async () => run("vitest", "run"));
await part("sizes of what is sent", 15, async () => node("tests/load/first-view-size.mjs"));
await part("browser, accessibility and permissions", 360, async () =>
  run("playwright", "test", "--config", "tests/playwright.config.ts"),
);
await part("faults", 90, async () => run("vitest", "run", "--config", "tests/vitest.config.ts"));

report();

/** @type {(name: string, budgetSeconds: number, body: () => Promise<boolean>) => Promise<void>} */
async function part(name, budgetSeconds, body) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const passed = await body();
  const seconds = Math.round((performance.now() - start) / 1000);
  if (seconds > budgetSeconds) console.log(`${name}: ${seconds} s, more than its share of ${budgetSeconds} s`);
  results.push({ name, seconds, ok: passed && seconds <= budgetSeconds });
}

/** @param {string} tool @param {string[]} args */
function run(tool, ...args) {
  return start(path.join(root, "node_modules", ".bin", tool), args);
}

/** @param {string[]} args */
function node(...args) {
  return start(process.execPath, args);
}

/** @type {(command: string, args: string[]) => boolean} */
function start(command, args) {
  const shell = process.platform === "win32";
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell }).status === 0;
}

function report() {
  const failed = results.filter(({ ok }) => !ok).length;
  console.log("");
  for (const { name, seconds, ok } of results)
    console.log(`${ok ? "ok  " : "FAIL"} ${String(seconds).padStart(4)} s  ${name}`);
  console.log(`total ${Math.round((performance.now() - began) / 1000)} s`);
  console.log(`Parts: ${results.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
