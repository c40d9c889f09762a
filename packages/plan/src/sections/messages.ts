/**
 * Messages: what the group says, to whom, in whose words. The body is rich text; the plan itself holds its beginning.
 *
 * Rules
 * [H1] A message lives under its own random id, with its body. Deleted softly.
 * [H2] A title has 1 to 200 characters in one line.
 * [H3] The kind is one of its list.
 * [H4] A message is meant for any number of stakeholders, kept as links; absent is everybody.
 */

import type * as Y from "yjs";
import { type MessageKind, messageKinds, messageTitleMax } from "../choices.ts";
import { isMessageId, type MessageId, newId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import type { RichDigest } from "../rich-text/rich-digest.ts";
import { richTextOf } from "../rich-text/rich-text-plain.ts";
import { defineEntities, type Entity } from "./entity.ts";
import { type Changes, createEntity, deleteEntity, editEntity, type Fresh, restoreEntity } from "./entity-writing.ts";
import { requiredChoice, requiredLine } from "./fields.ts";

export interface Message extends Entity, RichDigest {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly title: string;
}

export const messagesSection = defineEntities<Message>({
  name: "messages",
  root: "messages",
  entryRule: "H1",
  isId: isMessageId,
  richField: "body",
  fields: {
    kind: requiredChoice("H3", messageKinds, "core"),
    title: requiredLine({ rule: "H2", max: messageTitleMax }),
  },
});

/** Adds a message, with the paragraphs of `text` as its body; refuses with H2, H3 or J7. */
export function addMessage(
  doc: Y.Doc,
  actor: Actor,
  { text = "", ...message }: Fresh<Message> & { readonly text?: string | undefined },
): MessageId {
  const body = text.trim() === "" ? [] : richTextOf(text);
  return createEntity(doc, actor, messagesSection, newId("msg", actor.random), message, body);
}

/** Changes title or kind; refuses with H1, H2 or H3. */
export function editMessage(doc: Y.Doc, actor: Actor, id: MessageId, changes: Changes<Message>): void {
  editEntity(doc, actor, messagesSection, id, changes);
}

export function deleteMessage(doc: Y.Doc, actor: Actor, id: MessageId): void {
  deleteEntity(doc, actor, messagesSection, id);
}

export function restoreMessage(doc: Y.Doc, actor: Actor, id: MessageId): void {
  restoreEntity(doc, actor, messagesSection, id);
}
