/** Rules and tests name each other: a rule without a test is a wish, a test without a rule a riddle. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const read = (name: string) => readFileSync(join(source, name), "utf8");
const rulesIn = (text: string) => [...text.matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule]) => rule);

/** Declared in SPEC.md, or at the head of a source file as ` * [S1] …`. */
const declared = new Set([
  ...rulesIn(readFileSync(join(source, "../SPEC.md"), "utf8").replaceAll(/`\[.*?`/g, "")),
  ...files
    .filter((name) => !name.endsWith(".test.ts"))
    .flatMap((name) => [...read(name).matchAll(/^ \* \[([A-Z]\d+)\]/gm)].map(([, rule]) => rule)),
]);

const tested = new Set(
  files
    .filter((name) => name.endsWith(".test.ts"))
    .flatMap((name) =>
      [...read(name).matchAll(/\(\s*"(\[[A-Z]\d+\][^"]*)"/g)].flatMap(([, title]) => rulesIn(title ?? "")),
    ),
);

describe("the rules", () => {
  test("have a test each", () => {
    expect([...declared].filter((rule) => !tested.has(rule))).toEqual([]);
  });

  test("that tests name are written down", () => {
    expect([...tested].filter((rule) => !declared.has(rule))).toEqual([]);
  });
});
