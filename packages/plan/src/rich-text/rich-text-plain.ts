/** Rich text as one would type it where there are no looks: in an e-mail, a file, a search. */
import type { RichBlock, RichRun } from "./rich-text.ts";

/** One line per paragraph; list items begin with a dot or their number. */
export function richTextPlain(blocks: readonly RichBlock[]): string {
  return blocks.map(plainBlock).join("\n");
}

/** Paragraphs of a plain text, one per line. */
export function richTextOf(text: string): RichBlock[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => ({ type: "paragraph", runs: line.trim() === "" ? [] : [{ text: line.trim() }] }));
}

function plainBlock(block: RichBlock): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return plainRuns(block.runs);
    case "bulletList":
      return block.items.map((item) => indented("• ", item)).join("\n");
    case "orderedList":
      return block.items.map((item, i) => indented(`${i + (block.start ?? 1)}. `, item)).join("\n");
    case "blockquote":
      return richTextPlain(block.blocks);
    case "horizontalRule":
      return "";
  }
}

function indented(sign: string, item: readonly RichBlock[]): string {
  return sign + richTextPlain(item).replaceAll("\n", `\n${" ".repeat(sign.length)}`);
}

const plainRuns = (runs: readonly RichRun[]): string => runs.map(({ text }) => text).join("");
