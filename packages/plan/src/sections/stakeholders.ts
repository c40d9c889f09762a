/**
 * Stakeholders: the people and institutions around the issue, by office. Here only what names them, so that steps can
 * be aimed at them; what the group thinks of them is private and has roots of its own.
 *
 * Rules
 * [K1] A stakeholder lives under its own random id. Deleted softly; what points to it shows it as missing.
 * [K2] A name has 1 to 200 characters in one line; role and organisation up to 200, or none.
 * [K3] Type, sector, public role and level are each one of their list; all but the type may be unknown.
 * [K4] Whether a stakeholder may stand on a published map is a choice of the group, absent is no; the label there has up
 *      to 200 characters in one line.
 * [K5] Many can be added at once, at most 300, with what is known of each, and what is empty of others filled: all of it
 *      as one change, or none. They keep their order; what is not empty is never overwritten.
 */

import type * as Y from "yjs";
import {
  type PublicRole,
  publicRoles,
  type Sector,
  type StakeholderLevel,
  type StakeholderType,
  sectors,
  stakeholderLevels,
  stakeholderNameMax,
  stakeholderTypes,
} from "../choices.ts";
import { isStakeholderId, newId, type StakeholderId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import { defineEntities, type Entity } from "./entity.ts";
import { type Changes, createEntity, deleteEntity, editEntity, type Fresh, restoreEntity } from "./entity-writing.ts";
import { choice, line, optionalFlag, requiredChoice, requiredLine } from "./fields.ts";

export interface Stakeholder extends Entity {
  readonly id: StakeholderId;
  readonly type: StakeholderType;
  readonly name: string;
  readonly roleTitle?: string;
  readonly orgName?: string;
  readonly sector?: Sector;
  readonly publicRole?: PublicRole;
  readonly level?: StakeholderLevel;
  readonly publish?: boolean;
  readonly publishLabel?: string;
}

export const stakeholdersSection = defineEntities<Stakeholder>({
  name: "stakeholders",
  root: "stakeholders",
  entryRule: "K1",
  isId: isStakeholderId,
  fields: {
    type: requiredChoice("K3", stakeholderTypes, "person"),
    name: requiredLine({ rule: "K2", max: stakeholderNameMax }),
    roleTitle: line({ rule: "K2", max: stakeholderNameMax }),
    orgName: line({ rule: "K2", max: stakeholderNameMax }),
    sector: choice("K3", sectors),
    publicRole: choice("K3", publicRoles),
    level: choice("K3", stakeholderLevels),
    publish: optionalFlag("K4"),
    publishLabel: line({ rule: "K4", max: stakeholderNameMax }),
  },
});

/** Adds a stakeholder; refuses with K2, K3 or K4. */
export function addStakeholder(doc: Y.Doc, actor: Actor, stakeholder: Fresh<Stakeholder>): StakeholderId {
  return createEntity(doc, actor, stakeholdersSection, newId("stk", actor.random), stakeholder);
}

/** Changes the named fields; `undefined` empties one. Refuses with K1 to K4. */
export function editStakeholder(doc: Y.Doc, actor: Actor, id: StakeholderId, changes: Changes<Stakeholder>): void {
  editEntity(doc, actor, stakeholdersSection, id, changes);
}

export function deleteStakeholder(doc: Y.Doc, actor: Actor, id: StakeholderId): void {
  deleteEntity(doc, actor, stakeholdersSection, id);
}

export function restoreStakeholder(doc: Y.Doc, actor: Actor, id: StakeholderId): void {
  restoreEntity(doc, actor, stakeholdersSection, id);
}
