import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const app = new URL("..", import.meta.url).pathname;
const layers = "@layer tokens, base, pieces, page, print;";

it("dark by choice and dark by device are the same colours", () => {
  const css = readFileSync(join(app, "styles/tokens.css"), "utf8");
  const block = (after: string) => {
    const from = css.indexOf("{", css.indexOf(after)) + 1;
    return css.slice(from, css.indexOf("}", from)).replace(/\s+/g, " ");
  };
  expect(block(':root[data-theme="dark"]')).toBe(block(':root:not([data-theme="light"])'));
});

// Whichever file the browser reads first fixes the order of the layers, so every file must say the same.
it.each(cssFiles())("%s begins with the one order of layers", (file) => {
  const css = readFileSync(join(app, file), "utf8").replace(/^\/\*[\s\S]*?\*\/\s*/, "");
  if (file !== "styles/fonts.css") expect(css.startsWith(layers)).toBe(true);
});

function cssFiles(): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
}
