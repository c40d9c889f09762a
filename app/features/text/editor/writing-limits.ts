/**
 * What may not come into a text, however it is typed: more than a text holds, lists nested deeper than the server takes,
 * and halves of letters, which other devices would read as another letter.
 */
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { richTextMax } from "@zaedno/plan";
import { isFromDocument } from "../../../collab/rich/text-binding.ts";

export type WritingRefusal = "full" | "deep";

/** Four lists in one another, and the paragraph in the innermost. */
const depthMax = 9;

export function writingLimits(onRefused: (why: WritingRefusal) => void): Extension {
  const plugin = new Plugin({
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
  return Extension.create({ name: "writingLimits", addProseMirrorPlugins: () => [plugin] });
}

function refusalOf(transaction: Transaction, before: EditorState): WritingRefusal | null {
  if (!transaction.docChanged || isFromDocument(transaction)) return null;
  if (isTooLong(transaction, before)) return "full";
  return isTooDeep(transaction) ? "deep" : null;
}

/** The size counts more than letters, so most texts need no counting. */
function isTooLong({ doc }: Transaction, before: EditorState): boolean {
  if (doc.content.size <= richTextMax || doc.content.size <= before.doc.content.size) return false;
  return doc.textContent.length > richTextMax;
}

function isTooDeep(transaction: Transaction): boolean {
  let tooDeep = false;
  for (const { from, to } of changedRanges([transaction])) {
    transaction.doc.nodesBetween(from, to, (node, at) => {
      if (node.isTextblock && transaction.doc.resolve(at).depth + 1 > depthMax) tooDeep = true;
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
