/** Where the note at the lower edge stands: on the page, or inside the sheet that lies over it. */
import { createContext, useContext, useEffect } from "react";
import type { NoteContent } from "../../ui/UndoNote.tsx";

export interface NotePlace {
  readonly note: NoteContent | null;
  readonly clear: () => void;
  /** A sheet shows the note from now on; returns the way to give it back to the page. */
  readonly take: () => () => void;
}

export const NotePlaceContext = createContext<NotePlace | null>(null);

export function useNotePlace(): NotePlace {
  const place = useContext(NotePlaceContext);
  if (place === null) throw new Error("The note belongs inside the pages of a plan.");
  return place;
}

/** For the sheet that lies over the page. */
export function useNoteInSheet(): NotePlace {
  const place = useNotePlace();
  const { take } = place;
  useEffect(take, [take]);
  return place;
}
