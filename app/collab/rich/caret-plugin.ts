/**
 * The others' carets and selections in an open text, and one's own told to them. Ours, because the stock extension
 * writes names and colours into presence itself; here they are those of the group's list, and a caret says only where.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { spanHere, spanToTell } from "./caret-positions.ts";
import type { CaretSpan, RemoteCaret } from "./carets.ts";
import type { CaretLine } from "./use-rich-text.ts";

/** Class names, which belong to whoever styles the editor. */
export interface CaretLook {
  readonly caret: string;
  readonly selection: string;
}

const caretsKey = new PluginKey<DecorationSet>("carets");

export function caretPlugin(line: CaretLine, look: CaretLook): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: (_config, state) => decorations(state, line.get(), look),
      apply: (transaction, shown, _former, state) =>
        isMoved(transaction) ? decorations(state, line.get(), look) : shown.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => caretsKey.getState(state) },
    view: (view) => new OwnCaret(view, line),
  });
}

/** Others have moved, or have changed the text, whose positions then are worked out anew. */
function isMoved(transaction: Transaction): boolean {
  return transaction.getMeta(caretsKey) !== undefined || transaction.getMeta(ySyncPluginKey) !== undefined;
}

function decorations(state: EditorState, carets: readonly RemoteCaret[], look: CaretLook): DecorationSet {
  const found = carets.flatMap((caret) => {
    const span = spanHere(state, caret);
    if (span === null) return [];
    const [from, to] = [Math.min(span.anchor, span.head), Math.max(span.anchor, span.head)];
    const { colour } = caret.person;
    const selected = from < to ? [Decoration.inline(from, to, { class: look.selection, "data-colour": colour })] : [];
    const key = `${caret.tab} ${caret.head} ${caret.person.nickname}`;
    return [...selected, Decoration.widget(span.head, () => drawn(caret, look), { key, side: 10 })];
  });
  return DecorationSet.create(state.doc, found);
}

/** The name is drawn by the style sheet, so that it is no part of the text for those who copy it or have it read out. */
function drawn({ person }: RemoteCaret, look: CaretLook): HTMLElement {
  const caret = document.createElement("span");
  caret.className = look.caret;
  caret.dataset.colour = person.colour;
  caret.dataset.name = person.nickname;
  caret.setAttribute("aria-hidden", "true");
  return caret;
}

class OwnCaret {
  readonly #view: EditorView;
  readonly #line: CaretLine;
  readonly #stop: () => void;
  #shown: readonly RemoteCaret[];
  #told: CaretSpan | null = null;

  constructor(view: EditorView, line: CaretLine) {
    this.#view = view;
    this.#line = line;
    this.#shown = line.get();
    const stopListening = line.subscribe(() => this.#showOthers());
    view.dom.addEventListener("focus", this.#tell);
    view.dom.addEventListener("blur", this.#tell);
    this.#stop = () => {
      stopListening();
      view.dom.removeEventListener("focus", this.#tell);
      view.dom.removeEventListener("blur", this.#tell);
    };
  }

  update(): void {
    this.#tell();
  }

  destroy(): void {
    this.#stop();
    this.#line.tell(null);
  }

  #showOthers(): void {
    const carets = this.#line.get();
    const isSame = carets.length === this.#shown.length && carets.every((caret, at) => caret === this.#shown[at]);
    if (isSame || this.#view.isDestroyed) return;
    this.#shown = carets;
    this.#view.dispatch(this.#view.state.tr.setMeta(caretsKey, true));
  }

  readonly #tell = (): void => {
    if (this.#view.isDestroyed) return;
    const span = this.#view.hasFocus() ? spanToTell(this.#view.state) : null;
    if (span?.anchor === this.#told?.anchor && span?.head === this.#told?.head) return;
    this.#told = span;
    this.#line.tell(span);
  };
}
