/**
 * What this device answers when the server says what it has. Usually one message; work of a long
 * time without a network is cut into pieces, because a message over the limit would be refused.
 */
import * as Y from "yjs";

/** Above this the answer is cut; far under the server's limits for one message. */
const wholeAnswerBytes = 512 * 1024;
const pieceBytes = 128 * 1024;

export interface Step1Answer {
  /** To be sent first, each as one update, in this order. */
  readonly pieces: readonly Uint8Array[];
  /** Ends the answer; always holds every deletion this device knows. */
  readonly step2: Uint8Array;
}

/** `unsent`: the changes the server lacks, in the order they were made. */
export function answerStep1(doc: Y.Doc, stateVector: Uint8Array, unsent: readonly Uint8Array[]): Step1Answer {
  const whole = Y.encodeStateAsUpdate(doc, stateVector);
  if (whole.length <= wholeAnswerBytes || unsent.length < 2) return { pieces: [], step2: whole };
  return { pieces: mergedPieces(unsent), step2: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)) };
}

function mergedPieces(updates: readonly Uint8Array[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let piece: Uint8Array[] = [];
  let size = 0;
  for (const update of updates) {
    if (size > 0 && size + update.length > pieceBytes) {
      pieces.push(Y.mergeUpdates(piece));
      piece = [];
      size = 0;
    }
    piece.push(update);
    size += update.length;
  }
  if (piece.length > 0) pieces.push(Y.mergeUpdates(piece));
  return pieces;
}
