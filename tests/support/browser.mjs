// Finds a browser for the tests, or installs one; says plainly what is missing where it can't.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { chromium } from "playwright";

const known = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/** Path of a browser that is here already, or null. */
export function findBrowser() {
  for (const path of [...known, chromium.executablePath()]) if (path && fs.existsSync(path)) return path;
  return null;
}

/** Path of a browser, installed if need be. Throws with what to do. */
export function ensureBrowser() {
  for (const install of [() => {}, installByPlaywright, installByDebian]) {
    install();
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error("No browser for the tests. Install Chromium, or name one with CHROMIUM_PATH, and run again.");
}

function installByPlaywright() {
  const asRoot = process.getuid?.() === 0;
  run(process.execPath, ["node_modules/playwright/cli.js", "install", ...(asRoot ? ["--with-deps"] : []), "chromium"]);
}

function installByDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell"]);
  if (!findBrowser()) run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
}

/** @type {(command: string, args: string[]) => void} */
function run(command, args) {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "ignore"],
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
