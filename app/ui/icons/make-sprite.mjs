// Writes `sprite.svg` from the list in `names.js`. Run it after changing the list: node app/ui/icons/make-sprite.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { spriteText } from "./sprite-text.js";

writeFileSync(fileURLToPath(new URL("sprite.svg", import.meta.url)), spriteText());
