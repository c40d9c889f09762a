// Before a build is replaced its files are set aside: a page that somebody has had open since yesterday still loads its
// own pieces from this server. Two former builds are kept beside the present one; names hold hashes, so they never clash.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const formerBuilds = 2;

/**
 * @typedef {{ readonly files: readonly string[] }} FormerBuild
 * @param {string} build folder of the build, which may not exist yet
 */
export function setAsideAssets(build) {
  const present = path.join(build, "client", "assets");
  const former = path.join(build, "former-assets");
  const list = path.join(former, "builds.json");
  const files = filesIn(present);
  if (files.length === 0) return;
  const builds = [{ files }, ...readList(list).filter((other) => !isSame(other.files, files))].slice(0, formerBuilds);
  for (const file of files) copy(path.join(present, file), path.join(former, "assets", file));
  const kept = new Set(builds.flatMap((one) => one.files));
  for (const file of filesIn(path.join(former, "assets"))) {
    if (!kept.has(file)) fs.rmSync(path.join(former, "assets", file));
  }
  fs.writeFileSync(list, JSON.stringify(builds));
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** @param {string} from @param {string} to */
function copy(from, to) {
  if (fs.existsSync(to)) return;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(from, to);
}

/** @param {string} file @returns {FormerBuild[]} */
function readList(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    // None yet, or one that was cut off by a power failure: at worst one build less is kept.
    return [];
  }
}

/** @param {readonly string[]} a @param {readonly string[]} b */
const isSame = (a, b) => a.join("\n") === b.join("\n");

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  setAsideAssets(path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "build"));
}
