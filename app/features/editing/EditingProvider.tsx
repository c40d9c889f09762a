/** Stands around every page of a plan: undo keys, the note at the lower edge, and what `useEditing` gives. */
import type { MemberId } from "@zaedno/plan";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { type SessionPerson, useMe, usePeople, usePlanAccess } from "../../collab/index.ts";
import { UndoNote } from "../../ui/UndoNote.tsx";
import styles from "./EditingProvider.module.css";
import { type Editing, EditingContext } from "./editing-context.ts";
import { type NotePlace, NotePlaceContext } from "./note-place.ts";
import { type Notes, useNote } from "./use-note.ts";
import { useRun } from "./use-run.ts";
import { useToday } from "./use-today.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

export function EditingProvider({ children }: { children: ReactNode }) {
  const notes = useNote();
  const editing = useEditingFacts(notes);
  const [inSheets, setInSheets] = useState(0);
  useUndoKeys(editing.canEdit ? notes : null);
  const take = useCallback(() => {
    setInSheets((sheets) => sheets + 1);
    return () => setInSheets((sheets) => sheets - 1);
  }, []);
  const { note, clear } = notes;
  const place = useMemo<NotePlace>(() => ({ note, clear, take }), [note, clear, take]);
  return (
    <EditingContext.Provider value={editing}>
      <NotePlaceContext.Provider value={place}>
        {children}
        {inSheets === 0 && (
          <div className={styles.note}>
            <UndoNote note={note} onGone={clear} />
          </div>
        )}
      </NotePlaceContext.Provider>
    </EditingContext.Provider>
  );
}

function useEditingFacts({ say, clear, undo, redo }: Notes): Editing {
  const me = useMe();
  const people = usePeople();
  const today = useToday();
  const run = useRun(clear);
  const canEdit = usePlanAccess() !== "read";
  const byId = useMemo(() => new Map<MemberId, SessionPerson>(people.map((one) => [one.memberId, one])), [people]);
  const personOf = useCallback((id: MemberId | undefined) => (id === undefined ? undefined : byId.get(id)), [byId]);
  return useMemo(
    () => ({ me, people, personOf, today, canEdit, run, say, undo, redo }),
    [me, people, personOf, today, canEdit, run, say, undo, redo],
  );
}
