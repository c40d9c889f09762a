// Before a build is replaced its files are set aside: a page that somebody has had open since yesterday still loads its
// own pieces from this server. Two former builds are kept beside the present one; names hold hashes, so they never clash.
import fs from "node:fs";
import path from "node:path";

const formerBuilds = 2;
const folderName = "former-assets";

/**
 * Runs a build with its former files in safety: the build command begins by removing its whole folder.
 * @param {{ readonly build: string, readonly refuge: string }} folders the build's, and one that the build does not touch
 * @param {() => boolean} run true when the build has been made
 * @returns {boolean}
 */
export function keepingFormerAssets({ build, refuge }, run) {
  setAside(build, path.join(refuge, folderName));
  // When it fails the files wait where they are, for the next try.
  if (!run()) return false;
  bringBack(build, path.join(refuge, folderName));
  return true;
}

/** @typedef {{ readonly files: readonly string[] }} FormerBuild */

/** @param {string} build @param {string} aside */
function setAside(build, aside) {
  const present = path.join(build, "client", "assets");
  const files = filesIn(present);
  if (files.length === 0) return;
  if (fs.existsSync(path.join(build, folderName))) {
    fs.rmSync(aside, { recursive: true, force: true });
    fs.renameSync(path.join(build, folderName), aside);
  }
  const list = path.join(aside, "builds.json");
  const builds = [{ files }, ...readList(list).filter((other) => !isSame(other.files, files))].slice(0, formerBuilds);
  for (const file of files) copy(path.join(present, file), path.join(aside, "assets", file));
  const kept = new Set(builds.flatMap((one) => one.files));
  for (const file of filesIn(path.join(aside, "assets"))) {
    if (!kept.has(file)) fs.rmSync(path.join(aside, "assets", file));
  }
  fs.writeFileSync(list, JSON.stringify(builds));
}

/** @param {string} build @param {string} aside */
function bringBack(build, aside) {
  if (fs.existsSync(aside)) fs.renameSync(aside, path.join(build, folderName));
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
