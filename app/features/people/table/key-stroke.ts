/** A key of the browser, as the table's rules read it. */
import type { KeyboardEvent } from "react";
import type { KeyStroke } from "./grid-keys.ts";

export function strokeOf(event: KeyboardEvent): KeyStroke {
  return {
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
    composing: event.nativeEvent.isComposing,
  };
}
