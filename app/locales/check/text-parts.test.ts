import { expect, it } from "vitest";
import { parse } from "./sources.js";
import { textParts } from "./text-parts.js";

const source = (file: string, text: string) => ({ file, tree: parse(file, text) });

const sources = [
  source("root.tsx", 'import { a } from "./shell/frame.tsx";'),
  source("shell/frame.tsx", 't("shell.skip");'),
  source("routes/plans.$planId.steps.tsx", 'import "../steps/screen.tsx"; import type { B } from "../door/door.tsx";'),
  source(
    "steps/screen.tsx",
    `t("steps.title"); t(\`steps.column.\${one}\`); import("./later.tsx"); t("ui.both");
   import "./steps-parts.ts";`,
  ),
  source("steps/later.tsx", 't("steps.later");'),
  source(
    "steps/steps-parts.ts",
    'export const details = partFrom(async () => (await import("./details.tsx")).Details);',
  ),
  source("steps/details.tsx", 't("steps.owner"); t("steps.title"); t("ui.both");'),
  source("routes/home.tsx", 'import "../door/door.tsx";'),
  source("door/door.tsx", 'const id = "door.title"; t("ui.both");'),
];
const ids = [
  "shell.skip",
  "steps.title",
  "steps.column.todo",
  "steps.later",
  "steps.owner",
  "door.title",
  "ui.both",
  "ui.unknown",
];

it("finds for each text the pages that can show it, through what they import at once, later, or only as parts", () => {
  expect(Object.fromEntries(textParts(sources, ids))).toEqual({
    "shell.skip": "everywhere",
    "steps.title": "plan",
    "steps.column.todo": "plan",
    "steps.later": "plan",
    "steps.owner": "parts",
    "door.title": "outside",
    "ui.both": "everywhere",
    "ui.unknown": "everywhere",
  });
});
