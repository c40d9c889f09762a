/** The note at the lower edge after something was done, with the way back. */
import { useCallback, useMemo, useState } from "react";
import { usePlan, useUndo } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import type { NoteContent } from "../../ui/UndoNote.tsx";
import { useLatest } from "../../ui/use-latest.ts";
import { actWords } from "./act-words.ts";
import type { Said } from "./outcome.ts";

export interface Notes {
  readonly note: NoteContent | null;
  readonly say: (said: Said) => void;
  readonly clear: () => void;
  /** Takes back the last change, or says that somebody else has changed it since. */
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useNote(): Notes {
  const t = useText();
  const history = useUndo();
  const plan = useLatest(usePlan());
  const [said, setSaid] = useState<(Said & { readonly key: string }) | null>(null);
  const say = useCallback(
    (words: Said) => setSaid((former) => ({ ...words, key: String(Number(former?.key ?? 0) + 1) })),
    [],
  );
  const clear = useCallback(() => setSaid(null), []);
  const turn = useCallback(
    (way: "undo" | "redo") => {
      const result = history?.[way]();
      if (result?.kind === "lost") say({ text: t("editing.undoLost"), icon: "info" });
      if (result?.kind !== "done" || plan.current === null) return;
      const what = actWords(result.description, plan.current, t);
      say({ text: t(way === "undo" ? "editing.undone" : "editing.redone", { what }), icon: "check" });
    },
    [history, plan, say, t],
  );
  const undo = useCallback(() => turn("undo"), [turn]);
  const redo = useCallback(() => turn("redo"), [turn]);
  const note = useMemo(() => said && contentOf(said, { label: t("editing.undo"), onUndo: undo }), [said, t, undo]);
  return useMemo(() => ({ note, say, clear, undo, redo }), [note, say, clear, undo, redo]);
}

function contentOf(
  { key, text, icon, undoable }: Said & { key: string },
  undo: NonNullable<NoteContent["undo"]>,
): NoteContent {
  return { key, text, ...(icon && { icon }), ...(undoable && { undo }) };
}
