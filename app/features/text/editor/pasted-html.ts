/**
 * What comes from Word, Google Docs or a web page, made into the few tags that a text knows. Works on a plain tree, so
 * that it can be tried without a browser; `pasted-tree.ts` makes that tree.
 */
import { safeHref } from "./safe-href.ts";

export type PastedNode = string | PastedElement;

export interface PastedElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PastedNode[];
}

/** Clean HTML of all that has a place here; the rest is left out, its text mostly not. */
export function cleanedHtml(nodes: readonly PastedNode[]): string {
  return groupsOf(nodes).map(cleanedGroup).join("");
}

type Group =
  | { readonly kind: "list"; readonly items: PastedElement[] }
  | { readonly kind: "one"; readonly node: PastedNode };

/** Word writes lists as paragraphs in a row, each with its own bullet as text. */
function groupsOf(nodes: readonly PastedNode[]): Group[] {
  const groups: Group[] = [];
  nodes.forEach((node, at) => {
    const last = groups.at(-1);
    if (isBlank(node) && (isWordItem(nodes[at - 1]) || isWordItem(nodes[at + 1]))) return;
    if (!isWordItem(node)) groups.push({ kind: "one", node });
    else if (last?.kind === "list" && isNumbered(last.items[0]) === isNumbered(node)) last.items.push(node);
    else groups.push({ kind: "list", items: [node] });
  });
  return groups;
}

const isBlank = (node: PastedNode): boolean => typeof node === "string" && node.trim() === "";

function cleanedGroup(group: Group): string {
  if (group.kind === "one") return cleaned(group.node);
  const tag = isNumbered(group.items[0]) ? "ol" : "ul";
  return within(tag, group.items.map((item) => within("li", within("p", cleanedHtml(item.children)))).join(""));
}

function cleaned(node: PastedNode): string {
  if (typeof node === "string") return escaped(node);
  if (leftOut.has(node.name) || isWordBullet(node)) return "";
  const tag = ownTags.get(node.name);
  if (tag === "br" || tag === "hr") return `<${tag}>`;
  const inside = marked(node, cleanedHtml(node.children));
  if (tag !== undefined) return within(tag, inside);
  return blocks.has(node.name) ? within("div", inside) : inside;
}

/** With nothing in it that is not its text: programs, pictures, what is only meant for machines. */
const leftOut: ReadonlySet<string> = new Set(
  "script style head title meta link noscript template object embed iframe svg math img picture video audio canvas select textarea button input".split(
    " ",
  ),
);

const ownTags: ReadonlyMap<string, string> = new Map([
  ["p", "p"],
  ["h1", "h2"],
  ["h2", "h2"],
  ["h3", "h3"],
  ["h4", "h3"],
  ["h5", "h3"],
  ["h6", "h3"],
  ["ul", "ul"],
  ["ol", "ol"],
  ["li", "li"],
  ["blockquote", "blockquote"],
  ["br", "br"],
  ["hr", "hr"],
]);

/** Begin a new line; a cell of a table becomes a paragraph. */
const blocks: ReadonlySet<string> = new Set(
  "div section article main header footer aside nav address pre figure figcaption dl dt dd table tbody thead tfoot tr td th caption form fieldset details summary".split(
    " ",
  ),
);

function marked(node: PastedElement, inside: string): string {
  if (inside === "" || ownTags.has(node.name) || blocks.has(node.name)) return inside;
  return marksOf(node).reduce((html, tag) => within(tag, html), linked(node, inside));
}

function linked({ name, attributes }: PastedElement, inside: string): string {
  const href = name === "a" ? safeHref(attributes.get("href") ?? "") : null;
  return href === null ? inside : `<a href="${escaped(href)}">${inside}</a>`;
}

/** By tag, or by style, which has the last word: Google Docs wraps everything in a bold tag that says it is not bold. */
function marksOf({ name, attributes }: PastedElement): string[] {
  const style = styleOf(attributes);
  const weight = style.get("font-weight");
  const lines = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  const isBold = weight === undefined ? name === "b" || name === "strong" : /^(bold|bolder|[6-9]00)$/.test(weight);
  const slant = style.get("font-style");
  const isItalic = slant === undefined ? name === "i" || name === "em" || name === "cite" : slant === "italic";
  const isUnderlined = name !== "a" && (name === "u" || name === "ins" || lines.includes("underline"));
  const isStruck = ["s", "del", "strike"].includes(name) || lines.includes("line-through");
  return [isBold && "strong", isItalic && "em", isUnderlined && "u", isStruck && "s"].filter((tag) => tag !== false);
}

function styleOf(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pairs = (attributes.get("style") ?? "").split(";").map((pair) => pair.split(":"));
  return new Map(pairs.map(([name = "", value = ""]) => [name.trim().toLowerCase(), value.trim().toLowerCase()]));
}

function isWordItem(node: PastedNode | undefined): node is PastedElement {
  if (node === undefined || typeof node === "string" || node.name !== "p") return false;
  const { attributes } = node;
  const isList = /mso-list\s*:\s*l\d/i.test(attributes.get("style") ?? "");
  return isList || /\bMsoListParagraph/.test(attributes.get("class") ?? "");
}

function isWordBullet({ attributes }: PastedElement): boolean {
  return /mso-list\s*:\s*ignore/i.test(attributes.get("style") ?? "");
}

function isNumbered(item: PastedElement | undefined): boolean {
  return item !== undefined && /^\s*(\d+|[a-zа-я]|[ivx]+)[.)]/i.test(bulletOf(item));
}

function bulletOf(node: PastedNode): string {
  if (typeof node === "string") return "";
  return isWordBullet(node) ? lettersOf(node) : node.children.map(bulletOf).join("");
}

function lettersOf(node: PastedNode): string {
  return typeof node === "string" ? node : node.children.map(lettersOf).join("");
}

const within = (tag: string, inside: string): string => `<${tag}>${inside}</${tag}>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
