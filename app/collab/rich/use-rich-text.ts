/** How screens get at a rich text: as blocks to be read, or opened for the editor. */
import type { RichAddress, RichBlock } from "@zaedno/plan";
import { useMemo, useRef, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { useCell, useSession } from "../hooks.ts";
import { addressText, type CaretSpan, type RemoteCaret } from "./carets.ts";

/** What the editor needs of one text; another object when the document behind it is another. */
export interface OpenText {
  readonly fragment: Y.XmlFragment;
  readonly carets: CaretLine;
}

/** The carets of one text: the others' to be shown, one's own to be told. */
export interface CaretLine {
  readonly get: () => readonly RemoteCaret[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Null when the keyboard has left the text. */
  readonly tell: (span: CaretSpan | null) => void;
}

const noBlocks = { get: () => null, subscribe: () => () => {} };

/** The text as it stands, kept live; until the document is here `first`, which the server sent, or null. */
export function useRichText(
  address: RichAddress,
  first: readonly RichBlock[] | null = null,
): readonly RichBlock[] | null {
  const texts = useCell(useSession().texts);
  const stable = useStable(address);
  const live = useMemo(() => texts?.text(stable) ?? noBlocks, [texts, stable]);
  const now = useSyncExternalStore(live.subscribe, live.get, noBlocks.get);
  // While a document is opened anew, what was there stays on the screen.
  const last = useRef<{ of: RichAddress; blocks: readonly RichBlock[] | null }>({ of: stable, blocks: null });
  if (last.current.of !== stable || now !== null) last.current = { of: stable, blocks: now };
  return now ?? last.current.blocks ?? first;
}

/** Null while this person may not write here, or the document has not come yet. */
export function useOpenText(address: RichAddress): OpenText | null {
  const { texts: cell, access, carets, myCaret } = useSession();
  const texts = useCell(cell);
  const mayWrite = useCell(access) === "write";
  const stable = useStable(address);
  return useMemo(() => {
    const fragment = mayWrite ? (texts?.fragment(stable) ?? null) : null;
    if (fragment === null) return null;
    const text = addressText(stable);
    return {
      fragment,
      carets: {
        get: () => carets.get().filter((caret) => caret.text === text),
        subscribe: carets.subscribe,
        tell(span) {
          const isAnothers = span === null && myCaret.get()?.text !== text;
          if (!isAnothers) myCaret.set(span && { text, ...span });
        },
      },
    };
  }, [texts, mayWrite, stable, carets, myCaret]);
}

/** Callers may write the address in place. */
function useStable(address: RichAddress): RichAddress {
  const known = useRef(address);
  if (addressText(known.current) !== addressText(address)) known.current = address;
  return known.current;
}
