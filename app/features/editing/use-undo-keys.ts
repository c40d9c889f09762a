/** Ctrl+Z and its sisters for the plan. While somebody types in a field, the same keys belong to the field. */
import { useEffect } from "react";
import { isTyping } from "../../ui/is-typing.ts";
import type { Notes } from "./use-note.ts";

/** `notes` is null where nothing can be changed. */
export function useUndoKeys(notes: Pick<Notes, "undo" | "redo"> | null) {
  useEffect(() => {
    if (notes === null) return;
    const handleKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null || isTyping(event.target)) return;
      event.preventDefault();
      notes[way]();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, [notes]);
}

/** By the key's place, so that it also works with a Cyrillic layout, where the letter is another one. */
function wayOf({ ctrlKey, metaKey, altKey, shiftKey, code, key }: KeyboardEvent): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (code === "KeyZ" || key === "z" || key === "Z") return shiftKey ? "redo" : "undo";
  return (code === "KeyY" || key === "y") && !shiftKey ? "redo" : null;
}
