/**
 * Text that is pasted or dropped into a field. What is too long is refused before the field takes it in: megabytes would
 * hold the page, and a browser cuts at the field's limit without a word, so that half of it would stand there.
 */
import { type ClipboardEvent, createContext, type DragEvent, useContext } from "react";

/** For fields whose limit only the plan knows: more than any of them takes. */
export const incomingMax = 20_000;

type TextControl = HTMLInputElement | HTMLTextAreaElement;

interface Filled {
  readonly value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  /** -1: none. */
  readonly maxLength: number;
}

/** The limit that the field would pass with this; null when it fits. */
export function limitPassed(
  { value, selectionStart, selectionEnd, maxLength }: Filled,
  incoming: string,
): number | null {
  const limit = maxLength < 0 ? incomingMax : maxLength;
  const chosen = (selectionEnd ?? 0) - (selectionStart ?? 0);
  return value.length - chosen + incoming.trimEnd().length > limit ? limit : null;
}

/** Told by a control to the field around it. */
export const RefusedTextContext = createContext<(limit: number) => void>(() => {});

interface Incoming<Control extends TextControl> {
  readonly onPaste?: ((event: ClipboardEvent<Control>) => void) | undefined;
  readonly onDrop?: ((event: DragEvent<Control>) => void) | undefined;
}

/** The handlers of a control, its own first. */
export function useIncomingText<Control extends TextControl>({ onPaste, onDrop }: Incoming<Control>) {
  const refuse = useContext(RefusedTextContext);
  const look = (event: ClipboardEvent<Control> | DragEvent<Control>, data: DataTransfer) => {
    if (event.defaultPrevented) return;
    const limit = limitPassed(event.currentTarget, data.getData("text/plain"));
    if (limit === null) return;
    event.preventDefault();
    refuse(limit);
  };
  return {
    onPaste(event: ClipboardEvent<Control>) {
      onPaste?.(event);
      look(event, event.clipboardData);
    },
    onDrop(event: DragEvent<Control>) {
      onDrop?.(event);
      look(event, event.dataTransfer);
    },
  };
}
