/** Behind a modal sheet the page is out of reach: what would be said there is said in the sheet. Put it last in a sheet. */
import { UndoNote } from "../../ui/UndoNote.tsx";
import { useNoteInSheet } from "./note-place.ts";

export function SheetNote() {
  const { note, clear } = useNoteInSheet();
  return <UndoNote note={note} onGone={clear} />;
}
