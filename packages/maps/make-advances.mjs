// Writes `src/text/advances.ts`: how wide each letter of our font is. Run it after changing the font, with a Chromium:
// CHROMIUM=/usr/bin/chromium node packages/maps/make-advances.mjs
// A browser measures, because it alone draws as people will see it: Bulgarian letterforms are other glyphs than Russian ones.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

const fontsFolder = fileURLToPath(new URL("../../app/styles/fonts/", import.meta.url));
const target = fileURLToPath(new URL("src/text/advances.ts", import.meta.url));
const weights = [400, 600, 700];
const letters = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...range(0x400, 0x45f), ..."–—‘’“”„•…№€←→↑↓−"];

/** @type {(from: number, to: number) => string[]} */
function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

/** @type {(subset: string) => string} */
const fontUrl = (subset) =>
  `data:font/woff2;base64,${readFileSync(`${fontsFolder}source-sans-3-${subset}-wght-normal.woff2`, "base64")}`;

const executablePath = process.env.CHROMIUM;
const browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath && { executablePath }) });
const page = await browser.newPage();
await page.setContent(
  `<style>
    @font-face { font-family: F; font-weight: 200 900; src: url(${fontUrl("cyrillic")}); unicode-range: U+0301, U+0400-045F, U+0490-0491, U+2116 }
    @font-face { font-family: F; font-weight: 200 900; src: url(${fontUrl("latin")}); unicode-range: U+0000-00FF, U+2000-206F, U+20AC, U+2190-2193, U+2212 }
    span { font: 400 1000px F; white-space: pre }
  </style><p lang="bg"><span></span></p><p lang="ru"><span></span></p>`,
);
const table = await page.evaluate(measure, { letters, weights });
await browser.close();

/**
 * The wider of the two letterforms, in thousandths of the type size. Runs in the page.
 * @type {(wanted: { letters: string[], weights: number[] }) => Promise<number[][]>}
 */
async function measure({ letters, weights }) {
  await Promise.all(
    weights.flatMap((weight) => ["жЯ", "aW"].map((text) => document.fonts.load(`${weight} 1000px F`, text))),
  );
  const spans = [...document.querySelectorAll("span")];
  const widthOf = (/** @type {string} */ letter) =>
    Math.max(
      ...spans.map((span) => {
        span.textContent = letter.repeat(4);
        return Math.round(span.getBoundingClientRect().width / 4);
      }),
    );
  return weights.map((weight) => {
    for (const span of spans) span.style.fontWeight = String(weight);
    return letters.map(widthOf);
  });
}

const rows = weights.map((weight, index) => `  ${weight}: "${table[index]?.join(" ")}",`);
writeFileSync(
  target,
  `/**
 * How wide the letters of Source Sans 3 are, in thousandths of the type size; the wider of Bulgarian and Russian forms.
 * Made by make-advances.mjs from the font files.
 */
export const letters =
  ${JSON.stringify(letters.join(""))};

export const advances = {
${rows.join("\n")}
} as const;
`,
);
