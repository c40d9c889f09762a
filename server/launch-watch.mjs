// Package runners do not pass SIGTERM on to what they started. So the start command watches the
// runners above it and stops the server when one of them is gone.
import fs from "node:fs";

const checkEveryMs = 500;

/** Calls `stop` once when a package runner above this process has ended. @param {() => void} stop */
export function stopWithRunners(stop) {
  const watched = runnersAbove();
  if (watched.length === 0) return;
  const timer = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(timer);
    stop();
  }, checkEveryMs);
  timer.unref();
}

/**
 * Asks the server to stop. On Windows a signal would end it at once, with the last changes unwritten, so there it
 * notices that the channel to it was closed.
 * @param {{ kill: (signal: NodeJS.Signals) => unknown, connected: boolean, disconnect: () => void }} child
 */
export function askToStop(child, platform = process.platform) {
  if (platform !== "win32") child.kill("SIGTERM");
  else if (child.connected) child.disconnect();
}

/** The unbroken chain of npx, npm, pnpm and their shells above us; Linux tells it, elsewhere the nearest one must do. */
function runnersAbove() {
  if (!fs.existsSync("/proc/self/stat")) return process.env.npm_execpath ? [process.ppid] : [];
  /** @type {number[]} */
  const chain = [];
  for (let pid = process.ppid; pid > 1 && isRunner(pid); pid = parentOf(pid)) chain.push(pid);
  return chain;
}

/** @param {number} pid */
function isRunner(pid) {
  const words = read(`/proc/${pid}/cmdline`).split("\0");
  const isShellOfRunner = /(^|\/)(sh|dash|bash)$/.test(words[0] ?? "") && words[1] === "-c";
  return isShellOfRunner || words.slice(0, 3).some((word) => /(^|[/ ])(npx|npm|pnpm)([ @.-]|$)/.test(word));
}

/** @param {number} pid */
function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    const stat = read(`/proc/${pid}/stat`);
    return !stat.slice(stat.lastIndexOf(")")).startsWith(") Z");
  } catch {
    // No such process any more.
    return false;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    // It ended while we looked.
    return "";
  }
}
