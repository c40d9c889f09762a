/** Saves a field when the fingers rest or leave it, and says why when the plan refuses. */
import { useCallback, useEffect, useState } from "react";
import { useLatest } from "../../ui/use-latest.ts";
import {
  type FieldDraft,
  freshDraft,
  keepMine,
  planSays,
  savedAs,
  shownIn,
  type Theirs,
  takeTheirs,
  typing,
} from "./field-draft.ts";
import type { Outcome } from "./outcome.ts";

const restMs = 600;

export interface Draft {
  readonly words: string;
  readonly refusal: string | null;
  readonly theirs: Theirs | null;
  readonly type: (words: string) => void;
  /** Saves at once; for leaving the field. */
  readonly save: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

interface DraftSource {
  /** What the plan says now. */
  readonly stored: string;
  /** Who wrote the card last, for "… also changed this". */
  readonly editor: string;
  readonly onSave: (words: string) => Outcome<unknown>;
}

export function useDraft({ stored, editor, onSave }: DraftSource): Draft {
  const [draft, setDraft] = useState<FieldDraft>(() => freshDraft(stored));
  const [refusal, setRefusal] = useState<string | null>(null);
  // What was refused is not worth keeping against a value that stands.
  const isOutdated = refusal !== null && stored !== draft.stored;
  const current = isOutdated ? freshDraft(stored) : planSays(draft, stored, editor);
  if (current !== draft) setDraft(current);
  if (isOutdated) setRefusal(null);
  const latest = useLatest({ draft: current, onSave });

  const save = useCallback(() => {
    if (latest.current === null) return;
    const { draft: unsaved, onSave: write } = latest.current;
    if (unsaved.typed === null) return;
    const outcome = write(unsaved.typed);
    setRefusal(outcome.ok ? null : outcome.refusal);
    if (outcome.ok) setDraft(savedAs(unsaved, unsaved.typed.trim()));
  }, [latest]);
  useEffect(() => {
    if (current.typed === null) return;
    const timer = setTimeout(save, restMs);
    return () => clearTimeout(timer);
  }, [current.typed, save]);
  // The sheet may be closed in the middle of a word.
  useEffect(() => {
    const saveTyped = () => {
      const unsaved = latest.current;
      if (unsaved && unsaved.draft.typed !== null) unsaved.onSave(unsaved.draft.typed);
    };
    return saveTyped;
  }, [latest]);

  return {
    words: shownIn(current),
    refusal,
    theirs: current.theirs,
    type(words) {
      setDraft(typing(current, words));
      setRefusal(null);
    },
    save,
    takeTheirs: () => setDraft(takeTheirs(current)),
    keepMine: () => setDraft(keepMine(current)),
  };
}
