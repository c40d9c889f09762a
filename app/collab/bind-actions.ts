/** The plan's operations as a screen calls them: document and person are already filled in, each call is one step of undo. */
import {
  type Actor,
  addCheckItem,
  addDependency,
  addHelper,
  addStakeholder,
  addStep,
  addTarget,
  deleteCheckItem,
  deleteStakeholder,
  deleteStep,
  editCheckItem,
  editStakeholder,
  editStep,
  type MemberId,
  moveCheckItem,
  moveStep,
  removeDependency,
  removeHelper,
  removeTarget,
  restoreCheckItem,
  restoreStakeholder,
  restoreStep,
  today,
  toggleCheckItem,
} from "@zaedno/plan";
import type * as Y from "yjs";

/** Each operation throws `PlanRuleError` when a rule of the plan refuses it. */
export type PlanActions = ReturnType<typeof bindActions>;

export function bindActions(doc: Y.Doc, memberId: MemberId, beginStep: () => void) {
  const bind =
    <Rest extends unknown[], Result>(operation: (doc: Y.Doc, actor: Actor, ...rest: Rest) => Result) =>
    (...rest: Rest): Result => {
      beginStep();
      return operation(doc, actorNow(memberId), ...rest);
    };
  return {
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
    addStakeholder: bind(addStakeholder),
    editStakeholder: bind(editStakeholder),
    deleteStakeholder: bind(deleteStakeholder),
    restoreStakeholder: bind(restoreStakeholder),
  };
}

export function actorNow(memberId: MemberId): Actor {
  return { memberId, today: today(), now: new Date().toISOString() };
}
