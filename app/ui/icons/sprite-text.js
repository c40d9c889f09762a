// Builds the text of the sprite from the list of names; used by the script that writes it and by the test that it is fresh.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { iconNames } from "./names.js";
import { ownIcons } from "./own-icons.js";

const lucideFolder = join(dirname(createRequire(import.meta.url).resolve("lucide-static/package.json")), "icons");

export function spriteText() {
  const symbols = [...iconNames]
    .sort()
    .map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${drawing(name)}</symbol>`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true">',
    "<!-- Made by app/ui/icons/make-sprite.mjs. Drawings: Lucide, ISC licence, and our own. -->",
    ...symbols,
    "</svg>",
    "",
  ].join("\n");
}

/** @param {string} name */
function drawing(name) {
  const own = ownIcons[name];
  if (own !== undefined) return own;
  const svg = readFileSync(join(lucideFolder, `${name}.svg`), "utf8");
  const inside = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return inside.trim().replace(/\s*\n\s*/g, "");
}
