/** Ctrl+K opens "find in plan", by the key's place, so that a Cyrillic layout has it too. Never while somebody types. */
import { useEffect } from "react";
import { isTyping } from "../../ui/is-typing.ts";
import { useLatest } from "../../ui/use-latest.ts";

export function useFindKey(open: () => void) {
  const latest = useLatest(open);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!isFindKey(event) || event.defaultPrevented || isTyping(event.target)) return;
      // What lies under an open sheet is out of reach.
      if (document.querySelector("dialog:modal") !== null) return;
      event.preventDefault();
      latest.current?.();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, [latest]);
}

function isFindKey({ ctrlKey, metaKey, altKey, shiftKey, code, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && (code === "KeyK" || key.toLowerCase() === "k");
}
