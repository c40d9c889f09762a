/** What people do with messages, and how they write in texts: by an editor, which knows nothing of operations. */
import * as fc from "fast-check";
import * as Y from "yjs";
import { messageKinds } from "../../choices.ts";
import type { MessageId } from "../../ids.ts";
import { type RichAddress, richFragment } from "../../rich-text/rich-fragment.ts";
import type { RichBlock } from "../../rich-text/rich-text.ts";
import { setRichText } from "../../rich-text/set-rich-text.ts";
import { addAudience, removeAudience } from "../../sections/links.ts";
import { addMessage, deleteMessage, editMessage, restoreMessage } from "../../sections/messages.ts";
import type { Replica } from "../replica-network.ts";
import { at, few, words } from "./choosing.ts";

export type TextAction =
  | { readonly kind: "addMessage"; readonly type: number; readonly title: string; readonly text: string }
  | { readonly kind: "editMessage"; readonly message: number; readonly type: number; readonly title: string }
  | { readonly kind: "deleteMessage" | "restoreMessage"; readonly message: number }
  | { readonly kind: "addAudience" | "removeAudience"; readonly message: number; readonly stakeholder: number }
  | {
      readonly kind: "type" | "mark" | "erase" | "list";
      readonly text: number;
      readonly at: number;
      readonly typed: string;
    }
  | { readonly kind: "setText"; readonly text: number; readonly typed: string };

export const textAction: fc.Arbitrary<TextAction> = fc.oneof(
  fc.record({ kind: fc.constant("addMessage" as const), type: few, title: words, text: words }),
  fc.record({ kind: fc.constant("editMessage" as const), message: few, type: few, title: words }),
  fc.record({ kind: fc.constantFrom("deleteMessage" as const, "restoreMessage" as const), message: few }),
  fc.record({
    kind: fc.constantFrom("addAudience" as const, "addAudience" as const, "removeAudience" as const),
    message: few,
    stakeholder: few,
  }),
  fc.record({
    kind: fc.constantFrom("type" as const, "type" as const, "mark" as const, "erase" as const, "list" as const),
    text: few,
    at: fc.nat(20),
    typed: words,
  }),
  fc.record({ kind: fc.constant("setText" as const), text: few, typed: words }),
);

/** False when there is no message or text that the action could mean. */
export function performOnTexts(replica: Replica, action: TextAction): boolean {
  const { doc, actor } = replica;
  switch (action.kind) {
    case "addMessage": {
      const kind = at(messageKinds, action.type) ?? "core";
      addMessage(doc, actor, { kind, title: action.title, text: action.text });
      return true;
    }
    case "editMessage":
    case "deleteMessage":
    case "restoreMessage":
    case "addAudience":
    case "removeAudience":
      return performOnMessage(replica, action);
    case "type":
    case "mark":
    case "erase":
    case "list":
    case "setText":
      return performInText(replica, action);
  }
}

type MessageAction = Extract<TextAction, { readonly message: number }>;

function performOnMessage({ doc, actor, reader: { plan } }: Replica, action: MessageAction): boolean {
  const message = at(action.kind === "restoreMessage" ? plan.deletedMessages : plan.messages, action.message);
  if (!message) return false;
  switch (action.kind) {
    case "editMessage":
      editMessage(doc, actor, message.id, { kind: at(messageKinds, action.type) ?? "core", title: action.title });
      return true;
    case "deleteMessage":
      deleteMessage(doc, actor, message.id);
      return true;
    case "restoreMessage":
      restoreMessage(doc, actor, message.id);
      return true;
    case "addAudience":
    case "removeAudience": {
      const stakeholder = at(plan.stakeholders, action.stakeholder);
      if (!stakeholder) return false;
      const change = action.kind === "addAudience" ? addAudience : removeAudience;
      change(doc, actor, message.id, stakeholder.id);
      return true;
    }
  }
}

function performInText(
  { doc, actor, reader: { plan } }: Replica,
  action: Extract<TextAction, { readonly text: number }>,
): boolean {
  const addresses: RichAddress[] = [
    ...plan.messages.map(({ id }) => bodyOf(id)),
    ...plan.events.map(({ id }) => ({ root: "events", id, field: "minutes" }) as const),
  ];
  const address = at(addresses, action.text) ?? bodyOf(addMessage(doc, actor, { kind: "core", title: "Нов" }));
  const fragment = richFragment(doc, address);
  if (fragment === null) return false;
  if (action.kind === "setText") {
    const blocks: RichBlock[] = [{ type: "paragraph", runs: [{ text: action.typed, bold: true }] }];
    setRichText(doc, actor, address, blocks);
  } else doc.transact(() => edit(fragment, action), "the editor");
  return true;
}

const bodyOf = (id: MessageId): RichAddress => ({ root: "messages", id, field: "body" });

/** What an editor writes: into a paragraph that is there, or a new one. */
function edit(fragment: Y.XmlFragment, action: Extract<TextAction, { readonly at: number }>): void {
  const block = at(fragment.toArray(), action.at);
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
  if (action.kind === "list" || !(text instanceof Y.XmlText)) {
    insertBlock(fragment, action);
    return;
  }
  const place = placeIn(text, action.at);
  if (action.kind === "type") text.insert(place, action.typed);
  else if (action.kind === "mark") text.format(place, text.length - place, { bold: {} });
  else if (action.at % 3 === 0) fragment.delete(fragment.toArray().indexOf(block ?? text), 1);
  else text.delete(place, text.length - place);
}

/** Never between the halves of a character: there Yjs would break it, and no editor goes there. */
function placeIn(text: Y.XmlText, at: number): number {
  const letters: string = Y.Text.prototype.toString.call(text);
  const place = letters.length === 0 ? 0 : at % letters.length;
  return /[\uDC00-\uDFFF]/.test(letters.charAt(place)) ? place - 1 : place;
}

function insertBlock(
  fragment: Y.XmlFragment,
  { kind, at: place, typed }: Extract<TextAction, { readonly at: number }>,
): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(typed)]);
  let block = paragraph;
  if (kind === "list") {
    const item = new Y.XmlElement("listItem");
    item.insert(0, [paragraph]);
    block = new Y.XmlElement("bulletList");
    block.insert(0, [item]);
  }
  fragment.insert(place % (fragment.length + 1), [block]);
}
