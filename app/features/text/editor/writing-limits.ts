/**
 * What may not come into a text, however it is typed: more than a text holds, more at once or nested deeper than the
 * server takes, and halves of letters, which other devices would read as another letter.
 */
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { richBlocksMax, richTextMax } from "@zaedno/plan";
import { isFromDocument } from "../../../collab/rich/text-binding.ts";

export type WritingRefusal = "full" | "large" | "deep";

/** Four lists in one another, and the paragraph in the innermost. */
const depthMax = 9;
/** The server takes twenty thousand pieces in one change; what is replaced may be sent along in part. */
export const piecesMax = 15_000;
/** With all five looks, each of which begins and ends. */
const piecesOfOneLetter = 11;

export function writingLimits(onRefused: (why: WritingRefusal) => void): Extension {
  return Extension.create({ name: "writingLimits", addProseMirrorPlugins: () => [limitsPlugin(onRefused)] });
}

export function limitsPlugin(onRefused: (why: WritingRefusal) => void): Plugin {
  return new Plugin({
    filterTransaction(transaction, before) {
      const refusal = refusalOf(transaction, before);
      // Not in the middle of a transaction: whoever hears it may draw.
      if (refusal !== null) queueMicrotask(() => onRefused(refusal));
      return refusal === null;
    },
    appendTransaction(transactions, _before, state) {
      const isTyped = transactions.some((one) => one.docChanged && !isFromDocument(one));
      return isTyped ? withoutHalfLetters(state, transactions) : null;
    },
  });
}

function refusalOf(transaction: Transaction, before: EditorState): WritingRefusal | null {
  if (!transaction.docChanged || isFromDocument(transaction)) return null;
  if (isTooLong(transaction, before) || hasTooManyBlocks(transaction, before)) return "full";
  if (piecesIn(transaction) > piecesMax) return "large";
  return isTooDeep(transaction) ? "deep" : null;
}

/** The size counts more than letters, so most texts need no counting. */
function isTooLong({ doc }: Transaction, before: EditorState): boolean {
  const { size } = doc.content;
  if (size <= richTextMax || size <= before.doc.content.size) return false;
  return doc.textBetween(0, size, "", "\n").length > richTextMax;
}

/** As the plan counts them: items are not blocks of their own. Each takes two places of the size at least, a line one. */
function hasTooManyBlocks({ doc }: Transaction, before: EditorState): boolean {
  if (doc.content.size <= richBlocksMax || doc.content.size <= before.doc.content.size) return false;
  let count = 0;
  doc.descendants((node) => {
    if (node.isBlock && node.type.name !== "listItem") count += 1;
    return count <= richBlocksMax;
  });
  return count > richBlocksMax;
}

/** What the change is made of on its way: elements with their attributes, runs of letters, ends of looks. */
function piecesIn(transaction: Transaction): number {
  let pieces = 0;
  if (transaction.doc.content.size * piecesOfOneLetter <= piecesMax) return 0;
  for (const { from, to } of changedRanges([transaction])) {
    transaction.doc.nodesBetween(from, to, (node) => {
      pieces += node.isText ? 1 + 2 * node.marks.length : 2 + Object.keys(node.attrs).length;
    });
  }
  return pieces;
}

function isTooDeep(transaction: Transaction): boolean {
  let tooDeep = false;
  let around: unknown = null;
  for (const { from, to } of changedRanges([transaction])) {
    transaction.doc.nodesBetween(from, to, (node, at, parent) => {
      // Neighbours are equally deep, and looking costs more the further down the text it is.
      if (node.isTextblock && parent !== around) tooDeep ||= transaction.doc.resolve(at).depth + 1 > depthMax;
      if (node.isTextblock) around = parent;
      return !tooDeep;
    });
  }
  return tooDeep;
}

function withoutHalfLetters(state: EditorState, transactions: readonly Transaction[]): Transaction | null {
  const halves: number[] = [];
  for (const { from, to } of changedRanges(transactions)) {
    const [first, last] = [Math.max(0, from - 1), Math.min(state.doc.content.size, to + 1)];
    state.doc.nodesBetween(first, last, (node, at) => {
      if (node.isText) for (const half of halvesIn(node.text ?? "")) halves.push(at + half);
    });
  }
  if (halves.length === 0) return null;
  const mended = state.tr;
  for (const at of new Set(halves)) mended.insertText("\uFFFD", at, at + 1);
  return mended;
}

/** Where a surrogate stands without its other half. N.B. no lookbehind: Safari before 16.4 can't read a file that has one. */
export function halvesIn(text: string): number[] {
  const found: number[] = [];
  let at = 0;
  for (const letter of text) {
    // By code points only a lone half is left as one.
    if (letter.length === 1 && letter >= "\uD800" && letter <= "\uDFFF") found.push(at);
    at += letter.length;
  }
  return found;
}

/** In the document after the last of them. */
function changedRanges(transactions: readonly Transaction[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  transactions.forEach((transaction, turn) => {
    const later = transactions.slice(turn + 1);
    transaction.mapping.maps.forEach((map, step) => {
      map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
        const here = transaction.mapping.slice(step + 1);
        const from = later.reduce((at, { mapping }) => mapping.map(at, -1), here.map(newStart, -1));
        const to = later.reduce((at, { mapping }) => mapping.map(at, 1), here.map(newEnd, 1));
        ranges.push({ from, to });
      });
    });
  });
  return ranges;
}
