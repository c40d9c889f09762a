/** Plain text of a story as rich text: an empty line begins a new paragraph. */
import type { RichBlock } from "@zaedno/plan";

export const paragraphs = (text: string): RichBlock[] =>
  text.split("\n\n").map((words) => ({ type: "paragraph", runs: [{ text: words }] }));
