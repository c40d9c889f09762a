// Long files and long functions are alarms: a file that hits the limit is split by noun.
// Limits: files 300 lines (tests 400), functions 50 (components 80), nesting aside.
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const roots = ["app", "server", "packages", "tests"];
const limits = { file: 300, testFile: 400, function: 50, component: 80 };
/** @type {string[]} */
const found = [];

for (const root of roots) {
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(ts|tsx|mjs)$/.test(file) && !file.includes("node_modules")) measure(file);
  }
}
for (const line of found) console.log(line);
process.exit(found.length === 0 ? 0 : 1);

/** @param {string} file */
function measure(file) {
  const text = fs.readFileSync(file, "utf8");
  const isTest = /\.(test|spec)\.|\/testing\/|^tests\//.test(file);
  const lines = text.split("\n").length - 1;
  const limit = isTest ? limits.testFile : limits.file;
  if (lines > limit) found.push(`${file}: ${lines} lines, limit ${limit}`);
  if (!isTest) visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), file);
}

/** @type {(node: ts.Node, file: string) => void} */
function visit(node, file) {
  if (ts.isFunctionLike(node) && "body" in node && node.body) {
    const source = node.getSourceFile();
    const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
    const length = source.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
    const limit = file.endsWith(".tsx") ? limits.component : limits.function;
    if (length > limit) found.push(`${file}:${first + 1}: a function of ${length} lines, limit ${limit}`);
  }
  ts.forEachChild(node, (child) => visit(child, file));
}
