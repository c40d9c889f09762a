// `pnpm validate`: every check that needs no running system, side by side on two cores. Each names what it guards.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = (/** @type {string} */ name) => path.join(root, "node_modules", ".bin", name);

/** @type {{ guards: string, command: string, args: string[] }[]} */
const checks = [
  { guards: "types", command: bin("tsc"), args: ["--noEmit"] },
  { guards: "format and lint", command: bin("biome"), args: ["check", "--error-on-warnings", "."] },
  { guards: "type-aware lint", command: bin("oxlint"), args: ["--type-aware", "--deny-warnings"] },
  {
    guards: "dependency directions",
    command: bin("depcruise"),
    args: ["app", "server", "packages", "tests", "--config", ".dependency-cruiser.cjs", "--output-type", "err-long"],
  },
  { guards: "dead code", command: bin("knip"), args: [] },
  { guards: "sizes of files and functions", command: process.execPath, args: ["tests/sizes.mjs"] },
  { guards: "texts of the interface", command: process.execPath, args: ["app/locales/check.mjs"] },
];

/** Runs all checks, two at a time; answers the names of those that failed. */
export async function validate() {
  /** @type {string[]} */
  const failed = [];
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output, seconds } = await run(check.command, check.args);
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${check.guards} (${seconds} s)`);
      if (code === 0) continue;
      failed.push(check.guards);
      console.log(output);
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

/** @type {(command: string, args: string[]) => Promise<{ code: number | null, output: string, seconds: string }>} */
function run(command, args) {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ code, output, seconds: ((performance.now() - began) / 1000).toFixed(1) }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const failed = await validate();
  process.exit(failed.length === 0 ? 0 : 1);
}
