// Reads the sources of the screens into syntax trees.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Development pages and tests may speak as they like. */
const passedOver = [/\.test\.tsx?$/, /^ui\/pieces\//, /\/testing\//, /\.d\.ts$/];

/** @param {string} app the folder of the screens @returns {{file: string, tree: ts.SourceFile}[]} */
export function readSources(app) {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && !passedOver.some((pattern) => pattern.test(file)))
    .map((file) => ({ file, tree: parse(file, readFileSync(join(app, file), "utf8")) }));
}

/** @param {string} file @param {string} text */
export function parse(file, text) {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}
