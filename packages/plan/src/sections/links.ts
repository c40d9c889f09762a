/**
 * Links join two things by their ids in one flat key, `type:from:to`. Two people who make the same link make one.
 *
 * Rules
 * [L1] A link's key is its type and two ids of the kinds the type joins; the value is 1.
 * [L2] `step.target` aims a step at stakeholders; `step.helper` names members who help the owner;
 *      `message.stakeholder` says for whom a message is.
 * [L3] A link may point to something deleted: it is shown as missing and comes back with it.
 * [L4] Adding a link that is there, or removing one that isn't, changes nothing.
 */
import type * as Y from "yjs";
import {
  isMemberId,
  isMessageId,
  isStakeholderId,
  isStepId,
  type MemberId,
  type MessageId,
  type StakeholderId,
  type StepId,
} from "../ids.ts";
import { type Actor, rootMap, transact } from "../plan-document.ts";
import { existing } from "./entity-writing.ts";
import { messagesSection } from "./messages.ts";
import { type Reading, type Section, unreadable } from "./section.ts";
import { stakeholdersSection } from "./stakeholders.ts";
import { stepsSection } from "./steps/steps.ts";

export type Link =
  | { readonly type: "step.target"; readonly from: StepId; readonly to: StakeholderId }
  | { readonly type: "step.helper"; readonly from: StepId; readonly to: MemberId }
  | { readonly type: "message.stakeholder"; readonly from: MessageId; readonly to: StakeholderId };

export const linksSection: Section<Link> = {
  name: "links",
  root: "links",
  layout: "flat",
  serverFields: [],
  requiredFields: [],
  read(key, raw): Reading<Link> {
    const link = decodeLink(key);
    if (!link) return unreadable("L1");
    return { entry: link, faults: raw === 1 ? [] : [{ field: null, rule: "L1", kind: "replaced", value: 1 }] };
  },
  write: (link) => ({ key: linkKey(link), value: 1 }),
};

export function linkKey({ type, from, to }: Link): string {
  return `${type}:${from}:${to}`;
}

function decodeLink(key: string): Link | null {
  const [type, from, to, ...more] = key.split(":");
  if (more.length > 0) return null;
  if (type === "step.target" && isStepId(from) && isStakeholderId(to)) return { type, from, to };
  if (type === "step.helper" && isStepId(from) && isMemberId(to)) return { type, from, to };
  if (type === "message.stakeholder" && isMessageId(from) && isStakeholderId(to)) return { type, from, to };
  return null;
}

/** Aims a step at a stakeholder; refuses with S1 or K1 when either isn't there. */
export function addTarget(doc: Y.Doc, actor: Actor, stepId: StepId, stakeholderId: StakeholderId): void {
  existing(doc, stepsSection, stepId);
  existing(doc, stakeholdersSection, stakeholderId);
  addLink(doc, actor, { type: "step.target", from: stepId, to: stakeholderId });
}

export function removeTarget(doc: Y.Doc, actor: Actor, stepId: StepId, stakeholderId: StakeholderId): void {
  removeLink(doc, actor, { type: "step.target", from: stepId, to: stakeholderId });
}

/** Names a member who helps with a step; refuses with S1 when the step isn't there. */
export function addHelper(doc: Y.Doc, actor: Actor, stepId: StepId, memberId: MemberId): void {
  existing(doc, stepsSection, stepId);
  addLink(doc, actor, { type: "step.helper", from: stepId, to: memberId });
}

export function removeHelper(doc: Y.Doc, actor: Actor, stepId: StepId, memberId: MemberId): void {
  removeLink(doc, actor, { type: "step.helper", from: stepId, to: memberId });
}

/** Says that a message is for a stakeholder; refuses with H1 or K1 when either isn't there. */
export function addAudience(doc: Y.Doc, actor: Actor, messageId: MessageId, stakeholderId: StakeholderId): void {
  existing(doc, messagesSection, messageId);
  existing(doc, stakeholdersSection, stakeholderId);
  addLink(doc, actor, { type: "message.stakeholder", from: messageId, to: stakeholderId });
}

export function removeAudience(doc: Y.Doc, actor: Actor, messageId: MessageId, stakeholderId: StakeholderId): void {
  removeLink(doc, actor, { type: "message.stakeholder", from: messageId, to: stakeholderId });
}

function addLink(doc: Y.Doc, actor: Actor, link: Link): void {
  const links = rootMap(doc, "links");
  if (links.get(linkKey(link)) === 1) return;
  transact(doc, actor, () => links.set(linkKey(link), 1));
}

function removeLink(doc: Y.Doc, actor: Actor, link: Link): void {
  const links = rootMap(doc, "links");
  if (!links.has(linkKey(link))) return;
  transact(doc, actor, () => links.delete(linkKey(link)));
}
