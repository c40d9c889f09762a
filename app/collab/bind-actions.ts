/** The plan's operations as a screen calls them: document and person are already filled in, each call is one step of undo. */
import {
  type Actor,
  addAudience,
  addCheckItem,
  addDemand,
  addDependency,
  addEvent,
  addHelper,
  addMessage,
  addRelation,
  addStakeholder,
  addStakeholders,
  addStep,
  addTarget,
  deleteCheckItem,
  deleteDemand,
  deleteEvent,
  deleteMessage,
  deleteRelation,
  deleteStakeholder,
  deleteStep,
  editCheckItem,
  editDemand,
  editEvent,
  editField,
  editGoal,
  editMessage,
  editPlan,
  editRelation,
  editStakeholder,
  editStep,
  type MemberId,
  moveCheckItem,
  moveStep,
  removeAudience,
  removeDependency,
  removeHelper,
  removeTarget,
  restoreCheckItem,
  restoreDemand,
  restoreEvent,
  restoreMessage,
  restoreRelation,
  restoreStakeholder,
  restoreStep,
  setCoalition,
  setPosition,
  setRichText,
  today,
  toggleCheckItem,
} from "@zaedno/plan";
import type * as Y from "yjs";

/** Each operation throws `PlanRuleError` when a rule of the plan refuses it. */
export type PlanActions = ReturnType<typeof bindActions>;

export function bindActions(doc: Y.Doc, memberId: MemberId, beginStep: () => void) {
  const bind: Bind =
    (operation) =>
    (...rest) => {
      beginStep();
      return operation(doc, actorNow(memberId), ...rest);
    };
  return {
    ...stepActions(bind),
    ...peopleActions(bind),
    ...eventActions(bind),
    ...aimActions(bind),
    ...textActions(bind),
    editField: bind(editField),
  };
}

type Bind = <Rest extends unknown[], Result>(
  operation: (doc: Y.Doc, actor: Actor, ...rest: Rest) => Result,
) => (...rest: Rest) => Result;

const stepActions = (bind: Bind) => ({
  addStep: bind(addStep),
  editStep: bind(editStep),
  moveStep: bind(moveStep),
  deleteStep: bind(deleteStep),
  restoreStep: bind(restoreStep),
  addCheckItem: bind(addCheckItem),
  editCheckItem: bind(editCheckItem),
  moveCheckItem: bind(moveCheckItem),
  toggleCheckItem: bind(toggleCheckItem),
  deleteCheckItem: bind(deleteCheckItem),
  restoreCheckItem: bind(restoreCheckItem),
  addDependency: bind(addDependency),
  removeDependency: bind(removeDependency),
  addTarget: bind(addTarget),
  removeTarget: bind(removeTarget),
  addHelper: bind(addHelper),
  removeHelper: bind(removeHelper),
});

const peopleActions = (bind: Bind) => ({
  addStakeholder: bind(addStakeholder),
  editStakeholder: bind(editStakeholder),
  deleteStakeholder: bind(deleteStakeholder),
  restoreStakeholder: bind(restoreStakeholder),
  addStakeholders: bind(addStakeholders),
  setPosition: bind(setPosition),
  setCoalition: bind(setCoalition),
  addRelation: bind(addRelation),
  editRelation: bind(editRelation),
  deleteRelation: bind(deleteRelation),
  restoreRelation: bind(restoreRelation),
});

const eventActions = (bind: Bind) => ({
  addEvent: bind(addEvent),
  editEvent: bind(editEvent),
  deleteEvent: bind(deleteEvent),
  restoreEvent: bind(restoreEvent),
});

const aimActions = (bind: Bind) => ({
  editPlan: bind(editPlan),
  editGoal: bind(editGoal),
  addDemand: bind(addDemand),
  editDemand: bind(editDemand),
  deleteDemand: bind(deleteDemand),
  restoreDemand: bind(restoreDemand),
});

const textActions = (bind: Bind) => ({
  addMessage: bind(addMessage),
  editMessage: bind(editMessage),
  deleteMessage: bind(deleteMessage),
  restoreMessage: bind(restoreMessage),
  addAudience: bind(addAudience),
  removeAudience: bind(removeAudience),
  setRichText: bind(setRichText),
});

export function actorNow(memberId: MemberId): Actor {
  return { memberId, today: today(), now: new Date().toISOString() };
}
