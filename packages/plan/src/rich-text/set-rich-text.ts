/** Puts a whole rich text in place of what is there: content of a demo, something pasted, a version put back. */
import * as Y from "yjs";
import { PlanRuleError } from "../errors.ts";
import { type Actor, rootMap, transact } from "../plan-document.ts";
import { type RichAddress, richFragment } from "./rich-fragment.ts";
import type { RichBlock } from "./rich-text.ts";
import { fillFragment } from "./write-rich-text.ts";

/**
 * Replaces the text as one change; refuses with J1 when there is no such text here, with J7 when it is too long.
 * N.B. what somebody else is writing in it at this moment goes with the old text.
 */
export function setRichText(doc: Y.Doc, actor: Actor, address: RichAddress, blocks: readonly RichBlock[]): void {
  const fragment = richFragment(doc, address);
  if (fragment === null) throw new PlanRuleError("J1", "entry-unknown", { section: address.root });
  transact(doc, actor, () => {
    fillFragment(fragment, blocks);
    const thing = rootMap(doc, address.root).get(address.id);
    if (thing instanceof Y.Map && thing.get("updatedBy") !== actor.memberId) thing.set("updatedBy", actor.memberId);
  });
}
