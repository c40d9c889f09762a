// How much JavaScript a phone must fetch before a plan can be read and used, and what follows after the first paint
// (the live part with Yjs, then dragging). Sizes are gzip; fails beyond the limits.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const client = path.join(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))), "build", "client");
const assets = fs.readdirSync(path.join(client, "assets"));
const limitsKb = { firstView: 165, live: 55, drag: 25 };
const goalKb = 150;

const manifestFile = assets.find((name) => /^manifest-.*\.js$/.test(name));
if (!manifestFile) throw new Error("There is no build: run `pnpm start` once.");
const manifest = JSON.parse(
  fs.readFileSync(path.join(client, "assets", manifestFile), "utf8").replace(/^window\.__remixManifest=|;$/g, ""),
);

const routes = ["root", "routes/plans.$planId", "routes/plans.$planId.steps"].map((id) => manifest.routes[id]);
const firstView = closure(
  [manifest.entry, ...routes].flatMap(({ module, imports = [] }) =>
    [module, ...imports].map((url) => path.basename(url)),
  ),
);
addTo(firstView, [manifestFile, asset("bg")]);
const live = without(closure([asset("live-part")]), firstView);
const drag = without(closure([asset("drag-parts")]), new Set([...firstView, ...live]));

const sizes = { firstView: kb(firstView), live: kb(live), drag: kb(drag) };
console.log(
  `first plan view ${sizes.firstView} KB (goal ${goalKb}, limit ${limitsKb.firstView}), ${firstView.size} files`,
);
console.log(
  `then, after the first paint: live part ${sizes.live} KB (limit ${limitsKb.live}), dragging ${sizes.drag} KB (limit ${limitsKb.drag})`,
);
console.log(`all together ${(sizes.firstView + sizes.live + sizes.drag).toFixed(1)} KB gzip`);
const tooLarge = Object.entries(limitsKb).filter(
  ([part, limit]) => sizes[/** @type {keyof typeof sizes} */ (part)] > limit,
);
for (const [part] of tooLarge) console.log(`${part} is over its limit`);
process.exit(tooLarge.length === 0 ? 0 : 1);

/** The asset whose name begins with a chunk's name. @param {string} chunk */
function asset(chunk) {
  const file = assets.find((name) => new RegExp(`^${chunk}-[\\w-]{8}\\.js$`).test(name));
  if (!file) throw new Error(`The build has no chunk ${chunk}.`);
  return file;
}

/** These files and everything they import at once; what is loaded on need is left out. @param {string[]} files */
function closure(files) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const waiting = [...files]; waiting.length > 0; ) {
    const file = waiting.pop() ?? "";
    if (found.has(file)) continue;
    found.add(file);
    const code = fs.readFileSync(path.join(client, "assets", file), "utf8");
    for (const [, imported = ""] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) waiting.push(imported);
  }
  return found;
}

/** @type {(set: Set<string>, files: string[]) => void} */
function addTo(set, files) {
  for (const file of files) set.add(file);
}

/** @type {(set: Set<string>, known: Set<string>) => Set<string>} */
function without(set, known) {
  return new Set([...set].filter((file) => !known.has(file)));
}

/** @param {Set<string>} files */
function kb(files) {
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(fs.readFileSync(path.join(client, "assets", file)), { level: 9 }).length,
    0,
  );
  return Math.round(bytes / 102.4) / 10;
}
