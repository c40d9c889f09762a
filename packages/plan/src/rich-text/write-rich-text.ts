/** From blocks to the nodes that a ProseMirror editor binds: its names, its attributes, its marks. */
import * as Y from "yjs";
import { PlanRuleError } from "../errors.ts";
import { withoutBrokenHalves } from "../text.ts";
import { type RichBlock, type RichRun, richTextMax, safeLink, withoutControls } from "./rich-text.ts";
import { charactersIn, soundBlocks } from "./sound-blocks.ts";

type Node = Y.XmlElement | Y.XmlText;

/** A new fragment that holds the blocks; refuses with J7 when they are too long. */
export function fragmentOf(blocks: readonly RichBlock[]): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(0, nodesOf(blocks));
  return fragment;
}

/** Puts the blocks in place of all that the fragment holds; refuses with J7 when they are too long. */
export function fillFragment(fragment: Y.XmlFragment, blocks: readonly RichBlock[]): void {
  const nodes = nodesOf(blocks);
  fragment.delete(0, fragment.length);
  fragment.insert(0, nodes);
}

function nodesOf(blocks: readonly RichBlock[]): Node[] {
  const sound = soundBlocks(blocks);
  if (charactersIn(sound) > richTextMax) throw new PlanRuleError("J7", "text-too-long", { limit: richTextMax });
  return sound.map(nodeOf);
}

function nodeOf(block: RichBlock): Node {
  switch (block.type) {
    case "paragraph":
      return element("paragraph", inline(block.runs));
    case "heading":
      return numbered("heading", "level", block.level, inline(block.runs));
    case "bulletList":
      return element("bulletList", itemsOf(block.items));
    case "orderedList":
      if (block.start === undefined) return element("orderedList", itemsOf(block.items));
      return numbered("orderedList", "start", block.start, itemsOf(block.items));
    case "blockquote":
      return element("blockquote", block.blocks.map(nodeOf));
    case "horizontalRule":
      return element("horizontalRule", []);
  }
}

function element(name: string, children: Node[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

function itemsOf(items: readonly (readonly RichBlock[])[]): Node[] {
  return items.map((item) => element("listItem", item.map(nodeOf)));
}

function numbered(name: string, attribute: string, number: number, children: Node[]): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, number>>(name);
  made.setAttribute(attribute, number);
  // Editors want a number there, and the types of Yjs let an element with one stand nowhere.
  const node = made as Y.AbstractType<unknown> as Y.XmlElement;
  node.insert(0, children);
  return node;
}

/** Texts of one line each, with breaks between them; one text for neighbours, since editors join texts that touch. */
function inline(runs: readonly RichRun[]): Node[] {
  const nodes: Node[] = [];
  let line: RichRun[] = [];
  const endLine = () => {
    if (line.length > 0) nodes.push(textOf(line));
    line = [];
  };
  for (const { text, ...marks } of runs) {
    for (const part of withoutBrokenHalves(withoutControls(text)).split(/(\n)/)) {
      if (part === "\n") {
        endLine();
        nodes.push(new Y.XmlElement("hardBreak"));
      } else if (part !== "") line.push({ text: part, ...marks });
    }
  }
  endLine();
  return nodes;
}

function textOf(runs: readonly RichRun[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map((run) => ({ insert: run.text, attributes: attributesOf(run) })));
  return text;
}

function attributesOf({ bold, italic, strike, underline, link }: RichRun): Record<string, object> {
  const href = safeLink(link);
  return {
    ...(bold ? { bold: {} } : {}),
    ...(italic ? { italic: {} } : {}),
    ...(strike ? { strike: {} } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(href === null ? {} : { link: { href } }),
  };
}
