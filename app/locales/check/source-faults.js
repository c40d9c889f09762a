// What can be wrong in the sources: words written into the code, ids that no catalogue has, texts that nobody shows.
import ts from "typescript";

/** The names of languages stand in the code: each is shown in itself, whatever the reader speaks; the frames of sentences in the language of the plan; and the words by which pasted tables are recognised. */
const mayHoldWords = new Set([
  "features/shell/language-names.ts",
  "features/people/paste/known-words.ts",
  "features/issue/sentence-frames.ts",
]);

const spokenAttributes = new Set(["aria-label", "aria-description", "alt", "title", "placeholder", "label", "hint"]);

/**
 * @param {{file: string, tree: ts.SourceFile}[]} sources
 * @param {string[]} ids of the catalogue
 * @returns {string[]}
 */
export function sourceFaults(sources, ids) {
  const known = new Set(ids);
  const used = new Set();
  /** @type {string[]} */
  const starts = [];
  /** @type {string[]} */
  const faults = [];
  for (const { file, tree } of sources) {
    visit(tree, (node) => {
      const at = `app/${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
      if (ts.isTemplateHead(node)) starts.push(node.text);
      if (ts.isStringLiteralLike(node)) {
        if (known.has(node.text)) used.add(node.text);
        else if (isTextId(node)) faults.push(`${at}: no such text: ${node.text}`);
      }
      if (!mayHoldWords.has(file) && isWords(node))
        faults.push(`${at}: words in the code: ${node.getText(tree).trim()}`);
    });
  }
  const unused = ids.filter(
    (id) => !used.has(id) && !starts.some((start) => start.includes(".") && id.startsWith(start)),
  );
  return [...faults, ...unused.map((id) => `${id}: no screen shows it`)];
}

/** @param {ts.Node} node @param {(node: ts.Node) => void} look */
function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** The first argument of t(…) or the id of <Rich>. @param {ts.StringLiteralLike} node */
function isTextId(node) {
  const { parent } = node;
  const isCall = ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === "t";
  return isCall && parent.arguments[0] === node;
}

/** @param {ts.Node} node */
function isWords(node) {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text);
  if (!ts.isStringLiteralLike(node)) return false;
  if (/\p{Script=Cyrillic}/u.test(node.text)) return true;
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return spokenAttributes.has(parent.name.getText()) && /\p{L}{2}/u.test(node.text);
  return ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent) && /\p{L}{2}/u.test(node.text);
}
