import { expect, it } from "vitest";
import { parse } from "./sources.js";
import { textParts } from "./text-parts.js";

const source = (file: string, text: string) => ({ file, tree: parse(file, text) });

const sources = [
  source("root.tsx", 'import { a } from "./shell/frame.tsx";'),
  source("shell/frame.tsx", 't("shell.skip");'),
  source("routes/plans.$planId.steps.tsx", 'import "../steps/screen.tsx"; import type { B } from "../door/door.tsx";'),
  source("steps/screen.tsx", `t("steps.title"); t(\`steps.column.\${one}\`); import("./later.tsx"); t("ui.both");`),
  source("steps/later.tsx", 't("steps.later");'),
  source("routes/home.tsx", 'import "../door/door.tsx";'),
  source("door/door.tsx", 'const id = "door.title"; t("ui.both");'),
];
const ids = ["shell.skip", "steps.title", "steps.column.todo", "steps.later", "door.title", "ui.both", "ui.unknown"];

it("finds for each text the pages that can show it, through what they import at once or later", () => {
  expect(Object.fromEntries(textParts(sources, ids))).toEqual({
    "shell.skip": "everywhere",
    "steps.title": "plan",
    "steps.column.todo": "plan",
    "steps.later": "plan",
    "door.title": "outside",
    "ui.both": "everywhere",
    "ui.unknown": "everywhere",
  });
});
