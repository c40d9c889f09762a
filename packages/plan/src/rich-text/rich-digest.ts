/** What a plan shows of a rich text: read at every keystroke in it, so it takes the letters and leaves their looks. */
import * as Y from "yjs";
import { shorten } from "../text.ts";
import { isRichFragment } from "./rich-fragment.ts";
import { richTextMax, withoutControls } from "./rich-text.ts";

/** [J6] Derived, never stored. */
export interface RichDigest {
  /** About the first 160 characters, in one line; ends in … when there is more. */
  readonly excerpt: string;
  readonly words: number;
}

const excerptMax = 160;
const piecesMax = 20_000;
const wordShape = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Of whatever stands where rich text should be. */
export function richDigest(found: unknown): RichDigest {
  if (!isRichFragment(found)) return { excerpt: "", words: 0 };
  const text = withoutControls(lettersOf(found));
  return { excerpt: excerptOf(text), words: text.match(wordShape)?.length ?? 0 };
}

function excerptOf(text: string): string {
  // Spaces collapse, so more than is shown has to be looked at; but not a whole book.
  const start = text
    .slice(0, 10 * excerptMax)
    .replace(/\s+/g, " ")
    .trim();
  const short = shorten(start, excerptMax);
  return short.length < start.length || text.length > 10 * excerptMax ? `${short}…` : short;
}

/** The letters of a text and nothing else, one line for each run of them. */
export function lettersOf(fragment: Y.XmlFragment): string {
  const pieces: string[] = [];
  let length = 0;
  const open: unknown[] = [fragment];
  for (let seen = 0; open.length > 0 && seen < piecesMax && length < richTextMax; seen++) {
    const next = open.pop();
    if (next instanceof Y.XmlText) {
      const piece = plainOf(next);
      pieces.push(piece);
      length += piece.length;
    } else if (next instanceof Y.XmlFragment) {
      open.push(...next.toArray().slice(0, piecesMax).reverse());
    }
  }
  return pieces.join("\n").slice(0, richTextMax);
}

/** N.B. the `toString` of Y.XmlText writes marks as tags; that of Y.Text gives the letters. */
function plainOf(text: Y.XmlText): string {
  return Y.Text.prototype.toString.call(text);
}
