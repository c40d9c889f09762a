/** Where rich text lies in the document, and how it is put there as a whole. */
import * as Y from "yjs";
import type { EventId, MessageId } from "../ids.ts";
import { rootMap } from "../plan-document.ts";

export type RichAddress =
  | { readonly root: "messages"; readonly id: MessageId; readonly field: "body" }
  | { readonly root: "events"; readonly id: EventId; readonly field: "minutes" };

/** The fragment that an editor binds to; null when its thing isn't here, or the server has yet to mend it. */
export function richFragment(doc: Y.Doc, { root, id, field }: RichAddress): Y.XmlFragment | null {
  const thing = rootMap(doc, root).get(id);
  const found = thing instanceof Y.Map ? thing.get(field) : undefined;
  return isRichFragment(found) ? found : null;
}

/** N.B. Yjs makes every element a fragment too; rich text is a bare one. */
export function isRichFragment(found: unknown): found is Y.XmlFragment {
  return found instanceof Y.XmlFragment && !(found instanceof Y.XmlElement);
}
