/** A short message at the lower edge after something was done, with the way back. It is read out once and never takes the focus. */
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { useText } from "./text.tsx";
import styles from "./UndoNote.module.css";
import { useLatest } from "./use-latest.ts";

export interface NoteContent {
  /** A new key starts the time anew. */
  key: string;
  text: ReactNode;
  icon?: IconName;
  undo?: { label: string; onUndo: () => void };
}

interface UndoNoteProps {
  note: NoteContent | null;
  onGone: () => void;
  /** How long it stays. It waits while the pointer or the focus is on it. */
  forMs?: number;
}

export function UndoNote({ note, onGone, forMs = 10_000 }: UndoNoteProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const key = note?.key;
  const gone = useLatest(onGone);
  useEffect(() => {
    if (key !== undefined) return leaveAfter(box, forMs, () => gone.current?.());
  }, [key, forMs, gone]);
  return (
    <div className={styles.place} role="status" ref={box}>
      {note && (
        <div className={styles.note}>
          <Icon name={note.icon ?? "undo-2"} />
          <span className={styles.words}>{note.text}</span>
          <span className={styles.acts}>
            {note.undo && (
              <Button kind="plain" onClick={note.undo.onUndo}>
                {note.undo.label}
              </Button>
            )}
            <IconButton icon="x" label={t("ui.close")} onClick={onGone} />
          </span>
        </div>
      )}
    </div>
  );
}

function leaveAfter(box: { current: HTMLElement | null }, ms: number, onGone: () => void): () => void {
  let timer = setTimeout(check, ms);
  function check() {
    if (box.current?.matches(":hover, :focus-within")) timer = setTimeout(check, 1_000);
    else onGone();
  }
  return () => clearTimeout(timer);
}
