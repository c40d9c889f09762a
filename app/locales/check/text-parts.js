// Which texts which pages can show, found in the sources: a page inside a plan never says what the doors say, so neither
// has to wait for the other's words.
import { dirname, posix } from "node:path";
import ts from "typescript";

/** @typedef {"everywhere" | "plan" | "outside"} TextPart */
/** @typedef {{file: string, tree: ts.SourceFile}} Source */

/**
 * Every id stands in exactly one part: what both kinds of pages show, or nobody knows of, stands in "everywhere".
 *
 * @param {readonly Source[]} sources @param {readonly string[]} ids
 * @returns {Map<string, TextPart>}
 */
export function textParts(sources, ids) {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const isPage = (/** @type {string} */ file) => file.startsWith("routes/");
  const isOfPlan = (/** @type {string} */ file) => file.startsWith("routes/plans.");
  const files = [...byFile.keys()];
  const shown = (/** @type {string[]} */ from) => idsIn(reached(from, byFile), ids);
  const always = shown(files.filter((file) => /^(root|entry\.client)\.tsx$/.test(file)));
  const inPlan = shown(files.filter((file) => isPage(file) && isOfPlan(file)));
  const outside = shown(files.filter((file) => isPage(file) && !isOfPlan(file)));
  return new Map(ids.map((id) => [id, partOf(always.has(id), inPlan.has(id), outside.has(id))]));
}

/** @param {boolean} always @param {boolean} inPlan @param {boolean} outside @returns {TextPart} */
function partOf(always, inPlan, outside) {
  if (always || inPlan === outside) return "everywhere";
  return inPlan ? "plan" : "outside";
}

/** These files and all that they import, also later. @param {string[]} from @param {Map<string, Source>} byFile */
function reached(from, byFile) {
  /** @type {Set<Source>} */
  const found = new Set();
  for (const waiting = [...from]; waiting.length > 0; ) {
    const source = byFile.get(waiting.pop() ?? "");
    if (!source || found.has(source)) continue;
    found.add(source);
    waiting.push(...importsOf(source));
  }
  return found;
}

/** @param {Source} source */
function importsOf({ file, tree }) {
  /** @type {string[]} */
  const found = [];
  visit(tree, (node) => {
    if (ts.isStringLiteralLike(node) && node.text.startsWith(".") && isAddress(node))
      found.push(posix.normalize(posix.join(dirname(file), node.text)));
  });
  return found;
}

/** @param {ts.StringLiteralLike} node */
function isAddress({ parent }) {
  if (ts.isImportDeclaration(parent)) return !parent.importClause?.isTypeOnly;
  if (ts.isExportDeclaration(parent)) return !parent.isTypeOnly;
  return ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword;
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
