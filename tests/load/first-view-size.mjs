// What a phone must fetch before a page can be read and used, page by page as the build's own manifest lists them, and
// what follows on need. Sizes are gzip; fails beyond the limits. New pages and new lazy parts join by themselves.
import { PartSizes } from "./part-sizes.mjs";

/** JavaScript and styles of every page, in KB. */
const pageLimits = { script: 150, style: 15 };

/** Parts that are loaded on need, by the name of their chunk; others may have as much as `anyPart`. */
const partLimits = new Map([
  ["live-part", 70],
  ["drag-parts", 25],
  ["GridView", 35],
  ["SpectrumView", 35],
  ["RichEditor", 160],
]);
const anyPart = 25;

const sizes = new PartSizes();
/** @type {string[]} */
const tooLarge = [];

console.log(`pages: JavaScript (limit ${pageLimits.script} KB), styles (limit ${pageLimits.style})`);
for (const { id, script, style } of sizes.pages()) {
  const isOver = script > pageLimits.script || style > pageLimits.style;
  if (isOver) tooLarge.push(id);
  console.log(`  ${id.padEnd(34)} ${kb(script)} ${kb(style)} ${isOver ? "OVER ITS LIMIT" : ""}`);
}
console.log("on need, beyond what every page of a plan has by then:");
for (const { name, script } of sizes.lazyParts()) {
  const limit = partLimits.get(name) ?? anyPart;
  if (script > limit) tooLarge.push(name);
  console.log(`  ${name.padEnd(34)} ${kb(script)} of ${limit}`);
}
console.log(tooLarge.length === 0 ? "all within their limits" : `over their limits: ${tooLarge.join(", ")}`);
process.exit(tooLarge.length === 0 ? 0 : 1);

/** @param {number} size */
function kb(size) {
  return size.toFixed(1).padStart(6);
}
