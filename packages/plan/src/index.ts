/**
 * @zaedno/plan: what a campaign plan is and what may happen to it. Pure: no Node, no React, no network.
 * The rules are in SPEC.md and at the head of each section.
 */
export { createPlan, type NewPlan } from "./create-plan.ts";
export { addDays, addWeeks, type Day, day, daysBetween, isDay, planTimeZone, today } from "./days.ts";
export { type PlanRuleDetails, PlanRuleError, type PlanRuleKey, planRuleKeys } from "./errors.ts";
export {
  type CheckItemId,
  isCheckItemId,
  isMemberId,
  isPlanId,
  isStakeholderId,
  isStepId,
  type MemberId,
  newId,
  type PlanId,
  type RandomBytes,
  type StakeholderId,
  type StepId,
} from "./ids.ts";
export { migratePlan, schemaVersion } from "./migrations.ts";
export type { Rank } from "./ordering.ts";
export { createOrigin, localOrigin, migrateOrigin, type PlanOrigin, repairOrigin, undoOrigin } from "./origins.ts";
export {
  type Broken,
  type ByStep,
  canDepend,
  isMissing,
  type Missing,
  type Plan,
  stakeholderOf,
  stepOf,
} from "./plan.ts";
export { type Actor, openPlan, type RootName, rootNames, together } from "./plan-document.ts";
export { observePlan, PlanReader } from "./plan-reader.ts";
export { PlanUndo, type UndoOptions, type UndoResult } from "./plan-undo.ts";
export {
  type Action,
  can,
  type GroupPlace,
  type PlanAccess,
  planAccess,
  type Role,
  roles,
  type Subject,
} from "./policies.ts";
export { readPlan } from "./read-plan.ts";
export { type Repair, repairPlan } from "./repair.ts";
export {
  addCheckItem,
  type CheckItemPlacing,
  deleteCheckItem,
  editCheckItem,
  moveCheckItem,
  restoreCheckItem,
  toggleCheckItem,
} from "./sections/check-items/check-item-operations.ts";
export { type CheckItem, checkItemTextMax } from "./sections/check-items/check-items.ts";
export { addDependency, removeDependency } from "./sections/dependencies.ts";
export type { Dependency } from "./sections/dependency-circles.ts";
export { sections } from "./sections/index.ts";
export { addHelper, addTarget, type Link, removeHelper, removeTarget } from "./sections/links.ts";
export { type Meta, type PlanLanguage, type PolicyArea, planLanguages, policyAreas } from "./sections/meta.ts";
export type { RepairKind, SectionName } from "./sections/section.ts";
export {
  addStakeholder,
  deleteStakeholder,
  editStakeholder,
  type PublicRole,
  publicRoles,
  restoreStakeholder,
  type Sector,
  type Stakeholder,
  type StakeholderType,
  sectors,
  stakeholderTypes,
} from "./sections/stakeholders.ts";
export { type Place, type StepColumn, stepColumns } from "./sections/steps/place.ts";
export {
  addStep,
  deleteStep,
  editStep,
  moveStep,
  type NewStep,
  restoreStep,
  type StepChanges,
  type StepPlacing,
} from "./sections/steps/step-operations.ts";
export { type Step, stepCostMaxEur, stepTitleMax } from "./sections/steps/steps.ts";
export { type Pressure, pressure, type Tactic, tactics } from "./sections/steps/tactics.ts";
export { type PersonColour, type PersonSymbol, personColours, personSymbols } from "./symbols.ts";
export { noteTouched, type Touched } from "./touched.ts";
export type { UndoDescription } from "./undo-journal.ts";
