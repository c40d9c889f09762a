/** From a fragment, whatever an editor or a modified client has put there, to blocks that any page can show. */
import * as Y from "yjs";
import {
  type RichBlock,
  type RichRun,
  richBlocksMax,
  richDepthMax,
  richStartMax,
  richTextMax,
  safeLink,
  withoutControls,
} from "./rich-text.ts";
import { soundBlocks } from "./sound-blocks.ts";

/** Never throws; what can't be shown as it is appears as its text, or not at all. */
export function readRichText(fragment: Y.XmlFragment): RichBlock[] {
  return soundBlocks(new RichReading().blocksIn(fragment, 0));
}

type Child = Y.XmlElement | Y.XmlText;

/** Deeper than any honest text: nothing is looked for there. */
const lookDepthMax = 40;

class RichReading {
  #charactersLeft = richTextMax;
  #blocksLeft = richBlocksMax;

  blocksIn(parent: Y.XmlFragment, depth: number): RichBlock[] {
    return childrenOf(parent).flatMap((child) => this.#blocksOf(child, depth));
  }

  /** Usually one; none when nothing of it can be shown, several when an unknown frame is left out. */
  #blocksOf(child: Child, depth: number): RichBlock[] {
    if (this.#charactersLeft <= 0 || this.#blocksLeft-- <= 0 || depth > lookDepthMax) return [];
    if (child instanceof Y.XmlText) return this.#paragraph([child], depth);
    if (depth >= richDepthMax && isFrame(child)) return this.#paragraph(childrenOf(child), depth);
    switch (child.nodeName) {
      case "paragraph":
        return [{ type: "paragraph", runs: this.#runsIn(child, depth) }];
      case "heading":
        return [{ type: "heading", level: levelOf(child), runs: this.#runsIn(child, depth) }];
      case "bulletList":
        return [{ type: "bulletList", items: this.#itemsIn(child, depth) }];
      case "orderedList":
        return [{ type: "orderedList", ...startOf(child), items: this.#itemsIn(child, depth) }];
      case "blockquote":
        return [{ type: "blockquote", blocks: this.blocksIn(child, depth + 1) }];
      case "horizontalRule":
        return [{ type: "horizontalRule" }];
      default:
        return this.#unknown(child, depth);
    }
  }

  #itemsIn(list: Y.XmlElement, depth: number): RichBlock[][] {
    return childrenOf(list).map((child) => {
      const isItem = child instanceof Y.XmlElement && child.nodeName === "listItem";
      return isItem ? this.blocksIn(child, depth + 1) : this.#blocksOf(child, depth + 1);
    });
  }

  /** [J2] A frame of blocks is left out, text in an unknown frame is a paragraph. */
  #unknown(element: Y.XmlElement, depth: number): RichBlock[] {
    const children = childrenOf(element);
    const holdsText = children.some((child) => child instanceof Y.XmlText);
    return holdsText ? this.#paragraph(children, depth) : this.blocksIn(element, depth + 1);
  }

  #paragraph(children: readonly Child[], depth: number): RichBlock[] {
    const runs = joined(children.flatMap((child) => this.#runsOf(child, depth)));
    return runs.length === 0 ? [] : [{ type: "paragraph", runs }];
  }

  #runsIn(element: Y.XmlElement, depth: number): RichRun[] {
    return joined(childrenOf(element).flatMap((child) => this.#runsOf(child, depth)));
  }

  #runsOf(child: Child, depth: number): RichRun[] {
    if (this.#charactersLeft <= 0 || depth > lookDepthMax) return [];
    if (child instanceof Y.XmlText) return this.#marked(child);
    if (child.nodeName === "hardBreak") return [{ text: this.#taken("\n") }];
    const inside = childrenOf(child).flatMap((grandchild) => this.#runsOf(grandchild, depth + 1));
    return isFrame(child) && inside.length > 0 ? [...inside, { text: this.#taken("\n") }] : inside;
  }

  #marked(text: Y.XmlText): RichRun[] {
    const delta: readonly { readonly insert?: unknown; readonly attributes?: unknown }[] = text.toDelta();
    return delta.flatMap(({ insert, attributes }) => {
      if (typeof insert !== "string") return [];
      const letters = this.#taken(withoutControls(insert));
      const marks = marksOf(attributes);
      // A break is never marked, so that it is written as it was read.
      return letters.split(/(\n)/).flatMap((part): RichRun[] => {
        if (part === "") return [];
        return [part === "\n" ? { text: part } : { text: part, ...marks }];
      });
    });
  }

  /** [J5] As much of it as the limit still allows. */
  #taken(text: string): string {
    const cut = text.slice(0, this.#charactersLeft);
    this.#charactersLeft -= cut.length;
    return cut.length < text.length ? cut.replace(/[\uD800-\uDBFF]$/, "") : cut;
  }
}

/** Elements and texts; a modified client may have put anything else beside them. */
function childrenOf(parent: Y.XmlFragment): Child[] {
  const children: readonly unknown[] = parent.toArray();
  return children.filter((child): child is Child => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

const frames: ReadonlySet<string> = new Set([
  "bulletList",
  "orderedList",
  "listItem",
  "blockquote",
  "paragraph",
  "heading",
]);
const isFrame = ({ nodeName }: Y.XmlElement): boolean => frames.has(nodeName);

function startOf(list: Y.XmlElement): { readonly start?: number } {
  const start: unknown = list.getAttribute("start");
  const isNumber = typeof start === "number" && Number.isInteger(start) && start >= 0 && start <= richStartMax;
  // A nought may come with a minus, which no list has and no comparison sees.
  return isNumber && start !== 1 ? { start: Math.abs(start) } : {};
}

function levelOf(heading: Y.XmlElement): 1 | 2 | 3 {
  const level: unknown = heading.getAttribute("level");
  return level === 1 || level === 2 ? level : 3;
}

const switches = ["bold", "italic", "strike", "underline"] as const;

function marksOf(attributes: unknown): Omit<RichRun, "text"> {
  if (typeof attributes !== "object" || attributes === null) return {};
  const marks = new Map<string, unknown>(Object.entries(attributes));
  const on = switches.filter((name) => isOn(marks.get(name))).map((name) => [name, true] as const);
  const link = safeLink(hrefOf(marks.get("link")));
  return { ...Object.fromEntries(on), ...(link === null ? {} : { link }) };
}

const isOn = (mark: unknown): boolean => mark !== undefined && mark !== null && mark !== false;

function hrefOf(mark: unknown): unknown {
  return typeof mark === "object" && mark !== null && "href" in mark ? mark.href : undefined;
}

/** Neighbours that look the same are one run. */
function joined(runs: readonly RichRun[]): RichRun[] {
  const result: RichRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && looksLike(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") result.push(run);
  }
  return result;
}

function looksLike(a: RichRun, b: RichRun): boolean {
  return a.link === b.link && switches.every((name) => a[name] === b[name]);
}
