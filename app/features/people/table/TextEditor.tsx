/** A text cell while it is edited. What comes from others meanwhile is told under it: Enter keeps mine, Esc takes theirs. */
import type { MemberId } from "@zaedno/plan";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { limitPassed } from "../../../ui/incoming-text.ts";
import { useText } from "../../../ui/text.tsx";
import { useLatest } from "../../../ui/use-latest.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { type FieldDraft, freshDraft, planSays, shownIn, typing } from "../../editing/field-draft.ts";
import type { TextColumn } from "../columns.ts";
import { personalDataIn } from "../personal-data.ts";
import styles from "./Editors.module.css";
import { editEndOf } from "./grid-keys.ts";
import type { RowKey } from "./grid-state.ts";
import { strokeOf } from "./key-stroke.ts";
import { type CommitThen, useTable } from "./table-context.ts";

interface TextEditorProps {
  readonly row: RowKey;
  readonly column: TextColumn;
  readonly stored: string;
  /** Who wrote the row last, for "… also changed this". */
  readonly editedBy?: MemberId;
  /** The letters that began the edit; empty: what stands there is changed. */
  readonly typed: string;
  readonly label: string;
}

export function TextEditor({ row, column, stored, editedBy, typed, label }: TextEditorProps) {
  const t = useText();
  const { commit, cancel, rescue } = useTable();
  const { personOf } = useEditing();
  const [draft, setDraft] = useState<FieldDraft>(() =>
    typed === "" ? freshDraft(stored) : typing(freshDraft(stored), typed),
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const current = planSays(draft, stored, personOf(editedBy)?.nickname ?? t("editing.somebody"));
  if (current !== draft) setDraft(current);
  const words = shownIn(current);
  const input = useRef<HTMLInputElement>(null);
  const unsaved = useLatest(current.typed);
  const isDone = useRef(false);
  useEffect(() => {
    const field = input.current;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
    isDone.current = false;
    // The row is gone, or the page is left in the middle of a word.
    const saveTyped = () => {
      if (!isDone.current && unsaved.current !== null) rescue(row, column, unsaved.current);
    };
    return saveTyped;
  }, [rescue, row, column, unsaved]);

  const end = (then: CommitThen) => {
    isDone.current = true;
    const refused = commit(row, column, words, then);
    if (refused === null) return;
    isDone.current = false;
    setRefusal(refused);
  };
  const handleKey = (event: KeyboardEvent) => {
    const meaning = editEndOf(strokeOf(event), typed !== "");
    if (meaning === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning.kind === "commit") return end(meaning.after);
    isDone.current = true;
    cancel();
  };
  const hint = refusal ?? theirsWords(t, current) ?? (personalDataIn(words) ? t("people.personalData") : null);
  return (
    <span className={styles.text}>
      <input
        ref={input}
        type="text"
        className={styles.input}
        value={words}
        aria-label={label}
        aria-invalid={refusal !== null || undefined}
        autoComplete="off"
        enterKeyHint="done"
        onChange={(event) => {
          setDraft(typing(current, event.target.value));
          setRefusal(null);
        }}
        onPaste={(event) => {
          if (limitPassed(event.currentTarget, event.clipboardData.getData("text/plain")) === null) return;
          event.preventDefault();
          setRefusal(t("ui.farTooLong"));
        }}
        onKeyDown={handleKey}
        onBlur={() => {
          if (!isDone.current) end("away");
        }}
      />
      <span role="status" className={styles.status}>
        {hint !== null && <span className={refusal ? styles.refused : styles.hint}>{hint}</span>}
      </span>
    </span>
  );
}

function theirsWords(t: ReturnType<typeof useText>, { theirs }: FieldDraft): string | null {
  return theirs === null ? null : t("people.alsoChanged", { name: theirs.by, theirs: theirs.words });
}
