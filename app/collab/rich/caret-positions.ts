/** Between a place in the editor and one that others understand: beside a letter of the shared text, whatever is written before it. */

import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import { fromBase64, toBase64 } from "lib0/buffer";
import * as Y from "yjs";
import type { CaretSpan } from "./carets.ts";

/** Null while the text is not bound. */
export function spanToTell(state: EditorState): CaretSpan | null {
  const bound = boundText(state);
  if (bound === null) return null;
  const tell = (at: number) => {
    const place: unknown = absolutePositionToRelativePosition(at, bound.type, bound.binding.mapping);
    return place instanceof Y.RelativePosition ? toBase64(Y.encodeRelativePosition(place)) : null;
  };
  const [anchor, head] = [tell(state.selection.anchor), tell(state.selection.head)];
  return anchor === null || head === null ? null : { anchor, head };
}

/** Where it stands in this editor; null when its letters are not here, or it is no position of this text. */
export function spanHere(state: EditorState, { anchor, head }: CaretSpan): { anchor: number; head: number } | null {
  const bound = boundText(state);
  if (bound === null) return null;
  const place = (told: string): number | null => {
    const position = readPosition(told);
    if (position === null) return null;
    const at: unknown = relativePositionToAbsolutePosition(bound.doc, bound.type, position, bound.binding.mapping);
    return typeof at === "number" ? Math.max(0, Math.min(at, state.doc.content.size)) : null;
  };
  const [from, to] = [place(anchor), place(head)];
  return from === null || to === null ? null : { anchor: from, head: to };
}

/** Comes from somebody else's device: anything may be in it. */
function readPosition(told: string): Y.RelativePosition | null {
  try {
    const position = Y.decodeRelativePosition(fromBase64(told));
    // N.B. asking for a root by its name would make that root.
    return position.tname === null ? position : null;
  } catch {
    return null;
  }
}

interface BoundText {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Parameters<typeof absolutePositionToRelativePosition>[2] };
}

function boundText(state: EditorState): BoundText | null {
  const found: BoundText | undefined = ySyncPluginKey.getState(state);
  return found ?? null;
}
