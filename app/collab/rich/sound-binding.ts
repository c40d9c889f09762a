/**
 * Keeps the binding from writing back what is no longer so. When it fails to draw a change (it does, for one, where the
 * caret of an undone step lies beyond the end of the text as it is now), its editor shows the former text, and with the
 * next movement it would write that into the document, for everybody. Here the document always wins.
 */
import { Plugin } from "@tiptap/pm/state";
import { ProsemirrorBinding, ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import { UndoManager, type YEvent, type Transaction as YTransaction } from "yjs";

/** Its place must be after the binding's own plugins. */
export function soundBinding(): Plugin {
  return new Plugin({
    view: ({ state }) => {
      const bound: { readonly binding?: unknown } | undefined = ySyncPluginKey.getState(state);
      const undo: { readonly undoManager?: unknown } | undefined = yUndoPluginKey.getState(state);
      const { binding } = bound ?? {};
      if (!(binding instanceof ProsemirrorBinding)) return {};
      mend(binding);
      if (undo?.undoManager instanceof UndoManager)
        undo.undoManager.on("stack-item-popped", () => forgetCaret(binding));
      return {};
    },
  });
}

function mend(binding: ProsemirrorBinding): void {
  const draw = binding._observeFunction;
  binding.type.unobserveDeep(draw);
  binding._observeFunction = (events: YEvent<never>[], transaction: YTransaction) => {
    try {
      draw(events, transaction);
    } catch (error) {
      console.error("A change of a text could not be drawn; the whole text is drawn anew.", error);
      forgetCaret(binding);
      binding._forceRerender();
    }
  };
  binding.type.observeDeep(binding._observeFunction);
}

/** Where the caret stood before an undone step is said for a text that is gone: told after the step was drawn, it would serve the next change. */
function forgetCaret(binding: ProsemirrorBinding): void {
  // Its declared type forgets that it begins as null.
  Object.assign(binding, { beforeTransactionSelection: null });
}
