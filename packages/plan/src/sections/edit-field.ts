/**
 * Writes one field that is known only by its address, as when somebody puts back their own value. It goes through the
 * section's own operation, so that no rule and nothing that is noted along can be missed.
 */
import type * as Y from "yjs";
import { PlanRuleError } from "../errors.ts";
import { isCheckItemId, isDemandId, isEventId, isMessageId, isRelationId, isStakeholderId, isStepId } from "../ids.ts";
import type { Actor, RootName, Scalar } from "../plan-document.ts";
import { editCheckItem, toggleCheckItem } from "./check-items/check-item-operations.ts";
import { setCoalition } from "./coalition.ts";
import { editDemand } from "./demands.ts";
import { editEvent } from "./events.ts";
import { editGoal } from "./goal.ts";
import { editMessage } from "./messages.ts";
import { editPlan } from "./meta.ts";
import { setPosition } from "./positions.ts";
import { editRelation } from "./relations.ts";
import { editStakeholder } from "./stakeholders.ts";
import { editStep } from "./steps/step-operations.ts";

/** Of a thing its id and field; of facts the stakeholder they are about; of a record only the field counts. */
export interface PlanFieldAddress {
  readonly root: RootName;
  readonly key: string;
  readonly field: string;
}

/** Null empties the field. Refuses as the section's operation does, and with X5 what no such operation writes. */
export function editField(doc: Y.Doc, actor: Actor, address: PlanFieldAddress, value: Scalar | null): void {
  if (notEdited[address.root]?.has(address.field)) throw refused(address);
  // Every operation looks for the field in its own table and checks the value by the rule there before it writes.
  const changes = Object.fromEntries([[address.field, value ?? undefined]]) as Record<string, never>;
  editors[address.root]({ doc, actor, address, value, changes });
}

/** Fields of a section's table that its operation for edits leaves to others. */
const notEdited: { readonly [Root in RootName]?: ReadonlySet<string> } = {
  meta: new Set(["schemaVersion", "planId", "lang"]),
  steps: new Set(["place", "doneOn"]),
  relations: new Set(["from", "to"]),
};

interface Edit {
  readonly doc: Y.Doc;
  readonly actor: Actor;
  readonly address: PlanFieldAddress;
  readonly value: Scalar | null;
  readonly changes: Record<string, never>;
}

const editors: Readonly<Record<RootName, (edit: Edit) => void>> = {
  meta: ({ doc, actor, changes }) => editPlan(doc, actor, changes),
  goal: ({ doc, actor, changes }) => editGoal(doc, actor, changes),
  demands: byId(isDemandId, editDemand),
  steps: byId(isStepId, editStep),
  checkItems: editItem,
  stakeholders: byId(isStakeholderId, editStakeholder),
  positions: byId(isStakeholderId, setPosition),
  coalition: byId(isStakeholderId, setCoalition),
  relations: byId(isRelationId, editRelation),
  events: byId(isEventId, editEvent),
  messages: byId(isMessageId, editMessage),
  deps: refuse,
  links: refuse,
};

type IsId<Id> = (raw: unknown) => raw is Id;

function byId<Id>(
  isId: IsId<Id>,
  edit: (doc: Y.Doc, actor: Actor, id: Id, changes: Record<string, never>) => void,
): (edit: Edit) => void {
  return ({ doc, actor, address, changes }) => edit(doc, actor, idIn(address, isId), changes);
}

function editItem({ doc, actor, address, value }: Edit): void {
  const id = idIn(address, isCheckItemId);
  if (address.field === "done") toggleCheckItem(doc, actor, id, value === true);
  else if (address.field === "text") editCheckItem(doc, actor, id, { text: typeof value === "string" ? value : "" });
  else throw refused(address);
}

function idIn<Id>({ root, key }: PlanFieldAddress, isId: IsId<Id>): Id {
  // A variable of its own, because the test of an id speaks of a value, not of a property.
  const id: unknown = key;
  if (isId(id)) return id;
  throw new PlanRuleError("X5", "entry-unknown", { section: root });
}

function refuse({ address }: Edit): never {
  throw refused(address);
}

function refused({ field }: PlanFieldAddress): PlanRuleError {
  return new PlanRuleError("X5", "field-unknown", { field });
}
