/** Blocks as an editor accepts them: what breaks its rules it would throw away, with all that is inside. */
import { type RichBlock, richDepthMax } from "./rich-text.ts";
import { richTextPlain } from "./rich-text-plain.ts";

/** [J4] Without empty lists, items and quotes, and nothing nested too deep. */
export function soundBlocks(blocks: readonly RichBlock[], depth = 0): RichBlock[] {
  return blocks.flatMap((block) => soundBlock(block, depth));
}

function soundBlock(block: RichBlock, depth: number): RichBlock[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "horizontalRule":
      return [block];
    case "bulletList":
    case "orderedList": {
      if (depth >= richDepthMax) return asText(block);
      const items = block.items.map((item) => soundBlocks(item, depth + 1)).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case "blockquote": {
      if (depth >= richDepthMax) return asText(block);
      const inside = soundBlocks(block.blocks, depth + 1);
      return inside.length === 0 ? [] : [{ type: "blockquote", blocks: inside }];
    }
  }
}

function asText(block: RichBlock): RichBlock[] {
  const text = richTextPlain([block]);
  return text === "" ? [] : [{ type: "paragraph", runs: [{ text }] }];
}

/** Letters in all runs together. */
export function charactersIn(blocks: readonly RichBlock[]): number {
  return blocks.reduce((sum, block) => sum + charactersOf(block), 0);
}

function charactersOf(block: RichBlock): number {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.runs.reduce((sum, { text }) => sum + text.length, 0);
    case "bulletList":
    case "orderedList":
      return block.items.reduce((sum, item) => sum + charactersIn(item), 0);
    case "blockquote":
      return charactersIn(block.blocks);
    case "horizontalRule":
      return 0;
  }
}
