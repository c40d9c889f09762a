/** True where keys belong to what is being written: no shortcut of the page may take them away. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox]):not([type=button])"))
  );
}
