import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { spriteText } from "./sprite-text.js";

it("the committed sprite is what make-sprite.mjs would write", () => {
  expect(readFileSync(new URL("sprite.svg", import.meta.url), "utf8")).toBe(spriteText());
});
