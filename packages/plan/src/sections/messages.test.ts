/** Messages, their bodies' beginnings, and for whom they are. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { messageKinds } from "../choices.ts";
import { type MessageId, newId } from "../ids.ts";
import { isMissing, messageOf, stakeholderOf } from "../plan.ts";
import { PlanUndo } from "../plan-undo.ts";
import { readPlan } from "../read-plan.ts";
import { readRichText } from "../rich-text/read-rich-text.ts";
import { richFragment } from "../rich-text/rich-fragment.ts";
import { anActor, aPlan, aStakeholder, twoPeers } from "../testing/builders.ts";
import { addAudience, removeAudience } from "./links.ts";
import { addMessage, deleteMessage, editMessage, restoreMessage } from "./messages.ts";
import { deleteStakeholder } from "./stakeholders.ts";

const bodyOf = (id: MessageId) => ({ root: "messages", id, field: "body" }) as const;

describe("a message", () => {
  test("[H1] renamed by one while another writes in its body keeps both", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = addMessage(doc, actor, { kind: "core", title: "Защо сега", text: "Децата чакат.\n\nОт две години." });
    exchange();
    editMessage(doc, actor, id, { title: "Защо точно сега" });
    const body = richFragment(otherDoc, bodyOf(id)) ?? raise();
    expect(readRichText(body)).toHaveLength(3);
    body.delete(1, 1);
    editMessage(otherDoc, other, id, { kind: "press" });
    exchange();
    expect(readPlan(doc).messages).toMatchObject([
      { id, title: "Защо точно сега", kind: "press", excerpt: "Децата чакат. От две години.", words: 5 },
    ]);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[H1] deleted comes back with its body", () => {
    const doc = aPlan();
    const actor = anActor();
    const id = addMessage(doc, actor, { kind: "story", title: "Как започна", text: "Имало едно време." });
    deleteMessage(doc, actor, id);
    expect(readPlan(doc)).toMatchObject({ messages: [], deletedMessages: [{ id, words: 3 }] });
    expect(isMissing(messageOf(readPlan(doc), id))).toBe(true);
    restoreMessage(doc, actor, id);
    expect(messageOf(readPlan(doc), id)).toMatchObject({ excerpt: "Имало едно време." });
  });

  test("[H2] [H3] has a title and a kind, and stands in the order of kinds", () => {
    const doc = aPlan();
    const actor = anActor();
    expect(() => addMessage(doc, actor, { kind: "core", title: "x".repeat(201) })).toThrow("text-too-long");
    expect(() => addMessage(doc, actor, { kind: "poem" as "core", title: "x" })).toThrow("choice-unknown");
    for (const kind of [...messageKinds].reverse()) addMessage(doc, actor, { kind, title: kind });
    expect(readPlan(doc).messages.map(({ kind }) => kind)).toEqual([...messageKinds]);
  });

  test("[H4] is for stakeholders, said by two people at once, and shows one deleted as missing", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = addMessage(doc, actor, { kind: "audience", title: "За родителите" });
    const [mayor, parents] = [aStakeholder(doc, actor), aStakeholder(doc, actor)];
    exchange();
    addAudience(doc, actor, id, mayor);
    addAudience(otherDoc, other, id, mayor);
    addAudience(otherDoc, other, id, parents);
    exchange();
    expect(readPlan(doc).audiences).toEqual({ [id]: [mayor, parents].sort() });
    removeAudience(doc, actor, id, mayor);
    deleteStakeholder(otherDoc, other, parents);
    exchange();
    expect(readPlan(doc).audiences).toEqual({ [id]: [parents] });
    expect(isMissing(stakeholderOf(readPlan(doc), parents))).toBe(true);
    expect(() => addAudience(doc, actor, newId("msg"), mayor)).toThrow("entry-unknown");
    expect(() => addAudience(doc, actor, id, newId("stk"))).toThrow("entry-unknown");
  });

  test("[U2] taken back keeps what another wrote in it meanwhile, and redo brings that back", () => {
    const { doc, actor, otherDoc, exchange } = twoPeers();
    const undo = new PlanUndo(doc, actor.memberId);
    const id = addMessage(doc, actor, { kind: "core", title: "Защо сега", text: "едно" });
    exchange();
    const theirs = richFragment(otherDoc, bodyOf(id)) ?? raise();
    otherDoc.transact(() => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("две")]);
      theirs.insert(1, [paragraph]);
    });
    exchange();
    expect(undo.undo()).toMatchObject({ kind: "done", description: { verb: "add", section: "messages", id } });
    exchange();
    expect(readPlan(otherDoc)).toMatchObject({ messages: [], deletedMessages: [{ words: 2 }] });
    expect(undo.redo().kind).toBe("done");
    expect(readPlan(doc).messages).toMatchObject([{ id, excerpt: "едно две" }]);
  });
});

function raise(): never {
  throw new Error("the body is there");
}
