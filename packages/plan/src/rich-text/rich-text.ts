/**
 * Rich text: a message's body and an event's minutes. In the document each is a Y.XmlFragment as a ProseMirror editor
 * binds it; everywhere else it is a list of blocks, plain data that any page can show.
 *
 * Rules
 * [J1] The fragment is made with its thing in the same transaction. One that is missing, or is something else, is shown
 *      as empty; only the server's repair puts a new one there.
 * [J2] Read are paragraphs, headings 1 to 3, lists, also numbered from 0 to 9999 on, quotes and dividing lines, with
 *      runs that are bold, italic, struck, underlined or a link. Anything else is shown as its text. Reading never fails, whatever is inside.
 * [J3] A link leads to https, http or mailto; any other is plain text.
 * [J4] Lists and quotes are shown nested up to 8 deep; what lies deeper is shown there as its text.
 * [J5] At most 60,000 characters and 5,000 blocks are read; what goes beyond stays in the document.
 * [J6] A plan holds the beginning of each text and its number of words, nothing more.
 * [J7] Writing what was read, and reading it again, gives the same. A text beyond the limit is not written.
 */

export type RichBlock =
  | { readonly type: "paragraph"; readonly runs: readonly RichRun[] }
  | { readonly type: "heading"; readonly level: RichHeadingLevel; readonly runs: readonly RichRun[] }
  | { readonly type: "bulletList"; readonly items: readonly (readonly RichBlock[])[] }
  | {
      readonly type: "orderedList";
      /** The number of the first item; absent is 1. */
      readonly start?: number;
      readonly items: readonly (readonly RichBlock[])[];
    }
  | { readonly type: "blockquote"; readonly blocks: readonly RichBlock[] }
  | { readonly type: "horizontalRule" };

export type RichHeadingLevel = 1 | 2 | 3;

/** Text of one look. A line break inside a paragraph is "\n", without marks. */
export interface RichRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly underline?: true;
  /** An address that is safe to open. */
  readonly link?: string;
}

/** Read and written at most. */
export const richTextMax = 60_000;
export const richBlocksMax = 5_000;
export const richDepthMax = 8;
export const richStartMax = 9_999;

const linkMax = 2000;
const safeSchemes: ReadonlySet<string> = new Set(["https:", "http:", "mailto:"]);

/** [J3] The address in its plain form; null for one that may not be opened. */
export function safeLink(href: unknown): string | null {
  if (typeof href !== "string" || href.length > linkMax) return null;
  try {
    const url = new URL(href);
    return safeSchemes.has(url.protocol) ? url.href : null;
  } catch {
    // What is no address throws; asking before is not possible in the oldest browsers that we serve.
    return null;
  }
}

/** Characters that show nothing and could break a line or a file; tabs and line breaks stay. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]+/gu, "");
}
