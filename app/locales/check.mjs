// Checks the texts of the screens: both languages complete and alike, every text used, none written into the code.
// Run: node app/locales/check.mjs; ends with 1 and one line for each fault.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueFaults } from "./check/catalogue-faults.js";
import { sourceFaults } from "./check/source-faults.js";
import { readSources } from "./check/sources.js";

const app = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} locale @returns {Record<string, string>} */
const read = (locale) => JSON.parse(readFileSync(new URL(`${locale}.json`, import.meta.url), "utf8"));

const catalogues = { bg: read("bg"), en: read("en") };
const faults = [...catalogueFaults(catalogues), ...sourceFaults(readSources(app), Object.keys(catalogues.bg))];

for (const fault of faults) console.error(fault);
console.log(`${Object.keys(catalogues.bg).length} texts in two languages, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
