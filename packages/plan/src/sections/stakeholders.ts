/**
 * Stakeholders: the people and institutions around the issue, by office. Here only what names them, so that steps can
 * be aimed at them; what the group thinks of them is private and has roots of its own.
 *
 * Rules
 * [K1] A stakeholder lives under its own random id. Deleted softly; what points to it shows it as missing.
 * [K2] A name has 1 to 200 characters in one line; role and organisation up to 200, or none.
 * [K3] Type, sector and public role are each one of their list; sector and role may be unknown.
 */
import type * as Y from "yjs";
import { isStakeholderId, newId, type StakeholderId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import { defineEntities, type Entity } from "./entity.ts";
import { type Changes, createEntity, deleteEntity, editEntity, type Fresh, restoreEntity } from "./entity-writing.ts";
import { choice, line, requiredChoice, requiredLine } from "./fields.ts";

export const stakeholderTypes = ["person", "institution", "ngo", "media", "business", "community"] as const;
export const sectors = [
  "municipality",
  "state",
  "education",
  "health",
  "employment",
  "social",
  "civil",
  "business",
  "media",
  "faith",
  "neighbourhood",
] as const;
export const publicRoles = ["decides", "advises", "implements", "affected", "influences", "watches"] as const;

export type StakeholderType = (typeof stakeholderTypes)[number];
export type Sector = (typeof sectors)[number];
export type PublicRole = (typeof publicRoles)[number];

export interface Stakeholder extends Entity {
  readonly id: StakeholderId;
  readonly type: StakeholderType;
  readonly name: string;
  readonly roleTitle?: string;
  readonly orgName?: string;
  readonly sector?: Sector;
  readonly publicRole?: PublicRole;
}

export const stakeholdersSection = defineEntities<Stakeholder>({
  name: "stakeholders",
  root: "stakeholders",
  entryRule: "K1",
  isId: isStakeholderId,
  fields: {
    type: requiredChoice("K3", stakeholderTypes, "person"),
    name: requiredLine({ rule: "K2", max: 200 }),
    roleTitle: line({ rule: "K2", max: 200 }),
    orgName: line({ rule: "K2", max: 200 }),
    sector: choice("K3", sectors),
    publicRole: choice("K3", publicRoles),
  },
});

/** Adds a stakeholder; refuses with K2 or K3. */
export function addStakeholder(doc: Y.Doc, actor: Actor, stakeholder: Fresh<Stakeholder>): StakeholderId {
  return createEntity(doc, actor, stakeholdersSection, newId("stk", actor.random), stakeholder);
}

/** Changes the named fields; `undefined` empties one. Refuses with K1, K2 or K3. */
export function editStakeholder(doc: Y.Doc, actor: Actor, id: StakeholderId, changes: Changes<Stakeholder>): void {
  editEntity(doc, actor, stakeholdersSection, id, changes);
}

export function deleteStakeholder(doc: Y.Doc, actor: Actor, id: StakeholderId): void {
  deleteEntity(doc, actor, stakeholdersSection, id);
}

export function restoreStakeholder(doc: Y.Doc, actor: Actor, id: StakeholderId): void {
  restoreEntity(doc, actor, stakeholdersSection, id);
}
