// Which texts which pages can show, found in the sources: a page inside a plan never says what the doors say, so neither
// has to wait for the other's words; nor does it wait for those that only its parts say which are fetched on need.
import { dirname, posix } from "node:path";
import ts from "typescript";

/** @typedef {"everywhere" | "plan" | "parts" | "outside"} TextPart */
/** @typedef {{file: string, tree: ts.SourceFile}} Source */

/**
 * Every id stands in exactly one part: what both kinds of pages show, or nobody knows of, stands in "everywhere"; what a
 * page of a plan shows only in parts from `partFrom`, in "parts".
 *
 * @param {readonly Source[]} sources @param {readonly string[]} ids
 * @returns {Map<string, TextPart>}
 */
export function textParts(sources, ids) {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const isPage = (/** @type {string} */ file) => file.startsWith("routes/");
  const isOfPlan = (/** @type {string} */ file) => file.startsWith("routes/plans.");
  const files = [...byFile.keys()];
  const shown = (/** @type {string[]} */ from, atOnce = false) => idsIn(reached(from, byFile, atOnce), ids);
  const always = shown(files.filter((file) => /^(root|entry\.client)\.tsx$/.test(file)));
  const pagesOfPlan = files.filter((file) => isPage(file) && isOfPlan(file));
  const inPlan = shown(pagesOfPlan);
  const atOnce = shown(pagesOfPlan, true);
  const outside = shown(files.filter((file) => isPage(file) && !isOfPlan(file)));
  return new Map(
    ids.map((id) => {
      if (always.has(id) || inPlan.has(id) === outside.has(id)) return [id, "everywhere"];
      if (outside.has(id)) return [id, "outside"];
      return [id, atOnce.has(id) ? "plan" : "parts"];
    }),
  );
}

/**
 * These files and all that they import, also later; `atOnce`: without the parts that are fetched on need.
 *
 * @param {string[]} from @param {Map<string, Source>} byFile @param {boolean} atOnce
 */
function reached(from, byFile, atOnce) {
  /** @type {Set<Source>} */
  const found = new Set();
  for (const waiting = [...from]; waiting.length > 0; ) {
    const source = byFile.get(waiting.pop() ?? "");
    if (!source || found.has(source)) continue;
    found.add(source);
    waiting.push(...importsOf(source, atOnce));
  }
  return found;
}

/** @param {Source} source @param {boolean} atOnce */
function importsOf({ file, tree }, atOnce) {
  /** @type {string[]} */
  const found = [];
  visit(tree, (node) => {
    if (!ts.isStringLiteralLike(node) || !node.text.startsWith(".") || !isAddress(node)) return;
    if (!atOnce || !isInPart(node)) found.push(posix.normalize(posix.join(dirname(file), node.text)));
  });
  return found;
}

/** @param {ts.StringLiteralLike} node */
function isAddress({ parent }) {
  if (ts.isImportDeclaration(parent)) return !parent.importClause?.isTypeOnly;
  if (ts.isExportDeclaration(parent)) return !parent.isTypeOnly;
  return ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** Inside of `partFrom(…)`. @param {ts.Node} node @returns {boolean} */
function isInPart(node) {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "partFrom") return true;
  return node.parent !== undefined && isInPart(node.parent);
}

/** @param {Set<Source>} sources @param {readonly string[]} ids @returns {Set<string>} */
function idsIn(sources, ids) {
  /** @type {Set<string>} */
  const literals = new Set();
  /** @type {string[]} */
  const starts = [];
  for (const { tree } of sources) {
    visit(tree, (node) => {
      if (ts.isTemplateHead(node) && node.text.includes(".")) starts.push(node.text);
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
    });
  }
  return new Set(ids.filter((id) => literals.has(id) || starts.some((start) => id.startsWith(start))));
}

/** @param {ts.Node} node @param {(node: ts.Node) => void} look */
function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
