/**
 * Binds the editor to one shared text: what is typed becomes this person's own change of the document, counted, kept and
 * sent like any other; it has an undo of its own, of what this person wrote here; others' carets are shown.
 */
import { type AnyExtension, type Editor, Extension } from "@tiptap/core";
import { Collaboration, isChangeOrigin } from "@tiptap/extension-collaboration";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { type CaretLook, caretPlugin } from "./caret-plugin.ts";
import { isKnownText, watchForUnknown } from "./known-content.ts";
import { soundBinding } from "./sound-binding.ts";
import type { OpenText } from "./use-rich-text.ts";

export interface TextBinding {
  readonly text: OpenText;
  readonly look: CaretLook;
  /** On small screens with fingers others' carets are left out: keyboards there trip over them. */
  readonly showsCarets: boolean;
  /** Something that this editor does not know has come into the text: the editor is gone, the text is whole. */
  readonly onUnknown: () => void;
}

export function bindText({ text, look, showsCarets, onUnknown }: TextBinding): AnyExtension[] {
  const { fragment, carets } = text;
  const line = showsCarets ? carets : { ...carets, get: () => [] };
  return [
    OnlyKnown.configure({ fragment }),
    Extension.create({ name: "othersCarets", addProseMirrorPlugins: () => [caretPlugin(line, look)] }),
    Extension.create({
      name: "soundBinding",
      addProseMirrorPlugins() {
        const { editor } = this;
        const handleUnknown = () => {
          // At once: the binding writes the editor's content back at any later movement, without what it did not know.
          editor.destroy();
          onUnknown();
        };
        return [soundBinding(), new Plugin({ view: () => ({ destroy: watchForUnknown(fragment, handleUnknown) }) })];
      },
    }),
  ];
}

/**
 * The last door before the binding: whoever makes an editor, at whatever moment, a text that it would harm stays unbound.
 * N.B. React's hook makes a new editor at once where one was destroyed.
 */
const OnlyKnown = Collaboration.extend({
  /** Taken also when there is nothing to do: the stock keys would undo where there is nothing more to redo. */
  addKeyboardShortcuts() {
    const take = (act: () => boolean) => () => {
      act();
      return true;
    };
    const redo = take(() => this.editor.commands.redo());
    return { "Mod-z": take(() => this.editor.commands.undo()), "Shift-Mod-z": redo, "Mod-y": redo };
  },
  addProseMirrorPlugins() {
    const { fragment } = this.options;
    return fragment !== null && fragment !== undefined && isKnownText(fragment) ? (this.parent?.() ?? []) : [];
  },
});

/** False for an editor that has no text, whose commands therefore fail. */
export function isBound(editor: Editor): boolean {
  return !editor.isDestroyed && ySyncPluginKey.getState(editor.state) !== undefined;
}

/** True when the editor may open it: see `known-content.ts`. */
export function mayBind({ fragment }: OpenText): boolean {
  return isKnownText(fragment);
}

/** Not typed here: somebody else's change, or one's own undone. */
export function isFromDocument(transaction: Transaction): boolean {
  return isChangeOrigin(transaction);
}
