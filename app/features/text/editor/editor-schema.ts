/**
 * What a text may be made of: exactly the kinds that the plan reads back (`readRichText`), no more. The names are those
 * stored in the document; `known-content.ts` of app/collab keeps the same list, and a test holds them together.
 */
import { type AnyExtension, type Extensions, Node } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import { StarterKit } from "@tiptap/starter-kit";
import { LinkMark } from "./link-mark.ts";

/** Undo, carets and the shared text come with the binding. */
export function editorSchema(placeholder: string): Extensions {
  return [
    OurKit.configure({
      code: false,
      codeBlock: false,
      link: false,
      undoRedo: false,
      // It would write an empty paragraph into each text that somebody only opens.
      trailingNode: false,
      heading: { levels: [2, 3] },
    }),
    LinkMark,
    Placeholder.configure({ placeholder }),
  ];
}

const OurKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension: AnyExtension) =>
      extension.name === "listItem" && extension instanceof Node ? freeListItem(extension) : extension,
    );
  },
});

/**
 * Any blocks may stand in a list item: when two people edit one, what remains need not begin with a paragraph, and the
 * binding throws away what its schema forbids. Tab leaves the text, as everywhere; Ctrl+] and Ctrl+[ set the level.
 */
function freeListItem(listItem: Node): Node {
  return listItem.extend({
    content: "block+",
    addKeyboardShortcuts() {
      const keys = Object.entries(this.parent?.() ?? {}).filter(([key]) => !key.endsWith("Tab"));
      return {
        ...Object.fromEntries(keys),
        "Mod-]": () => this.editor.commands.sinkListItem(this.name),
        "Mod-[": () => this.editor.commands.liftListItem(this.name),
      };
    },
  });
}
