/** What a key means in the people table: the keys that spreadsheets have taught everybody. */

export interface KeyStroke {
  readonly key: string;
  /** The key's place on the board: shortcuts work with a Cyrillic layout too. */
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** An input method is still putting the character together. */
  readonly composing: boolean;
}

export type GridCommand =
  | { readonly kind: "go"; readonly rows: number; readonly columns: number; readonly select?: boolean }
  /** To the edge of the row, or with `far` of the whole table. */
  | { readonly kind: "edge"; readonly to: "first" | "last"; readonly far: boolean }
  | { readonly kind: "page"; readonly way: 1 | -1 }
  /** Through the cells as one reads; past the last cell the focus leaves the table. */
  | { readonly kind: "next"; readonly way: 1 | -1 }
  /** `typed`: the letter that began it replaces what stands there; empty: what stands there is changed. */
  | { readonly kind: "edit"; readonly typed: string }
  | { readonly kind: "clear" }
  | { readonly kind: "open" }
  | { readonly kind: "selectAll" }
  /** The next Tab leaves the table: nobody is caught in it. */
  | { readonly kind: "release" };

export type EditEnd =
  | { readonly kind: "commit"; readonly after: "down" | "up" | "next" | "previous" }
  | { readonly kind: "cancel" };

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The meaning of a key on a cell that is not being edited; null leaves the key to the browser. */
export function commandOf(stroke: KeyStroke): GridCommand | null {
  const { key, ctrl, shift, alt } = stroke;
  if (alt || stroke.composing) return null;
  const arrow = arrows[key];
  if (arrow && !ctrl) return { kind: "go", rows: arrow[0], columns: arrow[1], select: shift && arrow[0] !== 0 };
  if (ctrl) return withControl(stroke);
  switch (key) {
    case "Home":
      return { kind: "edge", to: "first", far: false };
    case "End":
      return { kind: "edge", to: "last", far: false };
    case "PageUp":
      return { kind: "page", way: -1 };
    case "PageDown":
      return { kind: "page", way: 1 };
    case "Tab":
      return { kind: "next", way: shift ? -1 : 1 };
    case "Enter":
    case "F2":
      return { kind: "edit", typed: "" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case "Escape":
      return { kind: "release" };
    case " ":
      return { kind: "open" };
    default:
      return isLetter(key) ? { kind: "edit", typed: key } : null;
  }
}

function withControl({ key, code }: KeyStroke): GridCommand | null {
  if (key === "Home") return { kind: "edge", to: "first", far: true };
  if (key === "End") return { kind: "edge", to: "last", far: true };
  return code === "KeyA" ? { kind: "selectAll" } : null;
}

/** One visible character, of any script; names of keys are longer. */
function isLetter(key: string): boolean {
  return [...key].length === 1 && /[^\p{Cc}\s]/u.test(key);
}

/**
 * The meaning of a key in a cell that is being edited; null leaves it to the field. `begunByTyping`: then the arrows up
 * and down end the edit too, as in a spreadsheet, because nobody is looking for a place inside the text.
 */
export function editEndOf({ key, shift, composing }: KeyStroke, begunByTyping: boolean): EditEnd | null {
  if (composing) return null;
  switch (key) {
    case "Enter":
      return { kind: "commit", after: shift ? "up" : "down" };
    case "Tab":
      return { kind: "commit", after: shift ? "previous" : "next" };
    case "Escape":
      return { kind: "cancel" };
    case "ArrowUp":
      return begunByTyping ? { kind: "commit", after: "up" } : null;
    case "ArrowDown":
      return begunByTyping ? { kind: "commit", after: "down" } : null;
    default:
      return null;
  }
}
