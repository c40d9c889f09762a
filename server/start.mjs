// `pnpm start`: from a fresh clone to a running server. Uses nothing but Node itself, because it
// runs before anything is installed; every reason not to start is one line that says the way out.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepingFormerAssets } from "./former-assets.mjs";
import { askToStop, stopWithRunners } from "./launch-watch.mjs";
import { terminalText } from "./terminal-texts.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);
const modulesStamp = inRoot("node_modules", ".modules.yaml");
const installNeedsMb = 900;

/** Stops with one line. @type {(line: string) => never} */
function refuse(line) {
  console.error(line);
  process.exit(1);
}

export function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) refuse(terminalText("nodeTooOld", { found: process.versions.node }));
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    refuse(terminalText("folderNotWritable", { folder: root }));
  }
}

/** Installs when the lockfile is newer than what is installed. */
export function install() {
  if (fs.existsSync(modulesStamp) && newer(modulesStamp, inRoot("pnpm-lock.yaml"))) return;
  const { bavail, bsize } = fs.statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (!fs.existsSync(modulesStamp) && free < installNeedsMb) {
    refuse(terminalText("diskFull", { folder: root, free, needed: installNeedsMb }));
  }
  console.log(terminalText("installing"));
  const { packageManager } = JSON.parse(fs.readFileSync(inRoot("package.json"), "utf8"));
  const done = run("npx", ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=silent"]);
  if (!done) refuse(terminalText("installFailed"));
  fs.utimesSync(modulesStamp, new Date(), new Date());
}

const newer = (/** @type {string} */ a, /** @type {string} */ b) => fs.statSync(a).mtimeMs >= fs.statSync(b).mtimeMs;

/** Builds when any source differs from the ones of the last build. */
export function build() {
  const stamp = inRoot("build", "sources.sha256");
  const now = sourcesDigest();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === now) return;
  console.log(terminalText("building"));
  const done = keepingFormerAssets({ build: inRoot("build"), refuge: inRoot("node_modules") }, buildParts);
  if (!done) refuse(terminalText("buildFailed"));
  fs.writeFileSync(stamp, now);
}

function buildParts() {
  const production = { NODE_ENV: "production" };
  const remix = inRoot("node_modules", "@remix-run", "dev", "dist", "cli.js");
  const vite = inRoot("node_modules", "vite", "bin", "vite.js");
  return (
    run(process.execPath, [remix, "vite:build", "--logLevel", "warn"], production) &&
    run(
      process.execPath,
      [vite, "build", "--config", "app/service-worker/vite.config.ts", "--logLevel", "warn"],
      production,
    ) &&
    run(process.execPath, ["server/build.mjs"], production)
  );
}

/** @type {(command: string, args: string[], env?: Record<string, string>) => boolean} */
function run(command, args, env = {}) {
  const windows = process.platform === "win32" && command === "npx";
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: windows,
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

/** Contents, not dates: a checkout gives every file a new date. */
function sourcesDigest() {
  const hash = createHash("sha256");
  const tops = [
    "app",
    "server",
    "packages",
    "public",
    "package.json",
    "pnpm-lock.yaml",
    "remix.config.js",
    "vite.config.ts",
    "lingui.config.js",
  ];
  for (const top of tops) if (fs.existsSync(inRoot(top))) addTo(hash, top);
  return hash.digest("hex");
}

/** @type {(hash: import("node:crypto").Hash, file: string) => void} */
function addTo(hash, file) {
  if (/node_modules|\.test\.tsx?$/.test(file)) return;
  const full = inRoot(file);
  if (fs.statSync(full).isDirectory()) {
    for (const name of fs.readdirSync(full).sort()) addTo(hash, path.join(file, name));
    return;
  }
  hash.update(`${file}\0`).update(fs.readFileSync(full)).update("\0");
}

function serve() {
  const child = spawn(process.execPath, ["--enable-source-maps", inRoot("build", "server.js")], {
    cwd: root,
    // Over the extra channel the server notices that we are gone, even when we were killed.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  stopWithRunners(() => askToStop(child));
  // Ctrl-C reaches the child through the terminal's group; a supervisor's SIGTERM only reaches us.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => askToStop(child));
  process.on("SIGHUP", () => askToStop(child));
  child.on("exit", (code) => process.exit(code ?? 1));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  checkMachine();
  install();
  build();
  serve();
}
