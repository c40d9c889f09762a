/** The clipboard's HTML as a plain tree, read by the browser in a document of its own where nothing loads or runs. */
import type { PastedElement, PastedNode } from "./pasted-html.ts";

const kept = ["href", "class", "style"] as const;
/** Deeper than any page is laid out by people. */
const depthMax = 100;

export function pastedTree(html: string): readonly PastedNode[] {
  const page = new DOMParser().parseFromString(withHidden(html), "text/html");
  return childrenOf(page.body, 0);
}

/**
 * N.B. the page's content policy also looks at styles and handlers in documents that are never shown, and reports them.
 * A tag ends here where another begins, or garbage without an end would be looked through again from each of its signs.
 */
export function withHidden(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s/"'])(style|on[a-z]+)\s*=/gi, "$1 data-$2="));
}

function childrenOf(parent: Node, depth: number): PastedNode[] {
  return depth > depthMax ? [parent.textContent ?? ""] : [...parent.childNodes].flatMap((node) => nodeOf(node, depth));
}

function nodeOf(node: Node, depth: number): PastedNode[] {
  if (node.nodeType === node.TEXT_NODE) return [node.textContent ?? ""];
  if (!(node instanceof Element)) return [];
  const element: PastedElement = {
    name: node.localName,
    attributes: new Map(
      kept.flatMap((name): [string, string][] => {
        const value = node.getAttribute(name === "style" ? "data-style" : name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    children: childrenOf(node, depth + 1),
  };
  return [element];
}
