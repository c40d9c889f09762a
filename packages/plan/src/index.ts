/**
 * @zaedno/plan: what a campaign plan is and what may happen to it. Pure: no Node, no React, no network.
 * The rules are in SPEC.md and at the head of each section.
 */
export {
  type CoalitionStage,
  type Confidence,
  coalitionStages,
  confidences,
  type DemandState,
  demandStates,
  demandTextMax,
  demandWhoMax,
  type EventType,
  eventAgendaMax,
  eventTitleMax,
  eventTypes,
  goalTextMax,
  isMutual,
  type MessageKind,
  messageKinds,
  messageTitleMax,
  type Phase,
  type PlanLanguage,
  type PolicyArea,
  type PowerLevel,
  type PublicRole,
  phases,
  planLanguages,
  planTitleMax,
  policyAreas,
  positionTextMax,
  powerLevels,
  publicRoles,
  type RelationStrength,
  type RelationType,
  relationStrengths,
  relationTypes,
  type Sector,
  type StakeholderLevel,
  type StakeholderType,
  type Support,
  sectors,
  stakeholderLevels,
  stakeholderNameMax,
  stakeholderTypes,
  supportLevels,
} from "./choices.ts";
export { createPlan, type NewPlan } from "./create-plan.ts";
export { addDays, addWeeks, type Day, day, daysBetween, isDay, planTimeZone, today } from "./days.ts";
export { type Deed, type DeedVerb, deedsIn, deedVerbs } from "./deeds.ts";
export { type PlanRuleDetails, PlanRuleError, type PlanRuleKey, planRuleKeys } from "./errors.ts";
export { type Found, findInPlan } from "./find/find-in-plan.ts";
export type { BodyOf } from "./find/search-entries.ts";
export {
  type CheckItemId,
  type DemandId,
  type EventId,
  isCheckItemId,
  isDemandId,
  isEventId,
  isMemberId,
  isMessageId,
  isPlanId,
  isRelationId,
  isStakeholderId,
  isStepId,
  type MemberId,
  type MessageId,
  newId,
  type PlanId,
  type RandomBytes,
  type RelationId,
  type StakeholderId,
  type StepId,
} from "./ids.ts";
export { migratePlan, schemaVersion } from "./migrations.ts";
export type { Rank } from "./ordering.ts";
export { createOrigin, localOrigin, migrateOrigin, type PlanOrigin, repairOrigin, undoOrigin } from "./origins.ts";
export {
  type Broken,
  type ByMessage,
  type ByStep,
  canDepend,
  demandOf,
  eventOf,
  isMissing,
  type Missing,
  mainDemand,
  messageOf,
  type Plan,
  stakeholderOf,
  stepOf,
  targetsOfDemand,
} from "./plan.ts";
export { type Actor, openPlan, type RootName, rootNames, together } from "./plan-document.ts";
export { observePlan, PlanReader } from "./plan-reader.ts";
export { PlanUndo, type UndoOptions, type UndoResult } from "./plan-undo.ts";
export {
  type Action,
  can,
  type GroupPlace,
  type Place,
  type PlanAccess,
  planAccess,
  type Role,
  roles,
  type Subject,
} from "./policies.ts";
export { readPlan } from "./read-plan.ts";
export { type Repair, repairPlan } from "./repair.ts";
export { readRichText } from "./rich-text/read-rich-text.ts";
export { isRichFragment, type RichAddress, richFragment } from "./rich-text/rich-fragment.ts";
export {
  type RichBlock,
  type RichHeadingLevel,
  type RichRun,
  richBlocksMax,
  richDepthMax,
  richTextMax,
  safeLink,
} from "./rich-text/rich-text.ts";
export { richTextOf, richTextPlain } from "./rich-text/rich-text-plain.ts";
export { setRichText } from "./rich-text/set-rich-text.ts";
export {
  addStakeholders,
  type NewStakeholderRow,
  type StakeholderFill,
  stakeholderRowsMax,
} from "./sections/add-stakeholders.ts";
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
export { type CoalitionPlace, setCoalition } from "./sections/coalition.ts";
export { addDemand, type Demand, deleteDemand, editDemand, restoreDemand } from "./sections/demands.ts";
export { addDependency, removeDependency } from "./sections/dependencies.ts";
export type { Dependency } from "./sections/dependency-circles.ts";
export { editField, type PlanFieldAddress } from "./sections/edit-field.ts";
export type { Changes, Fresh } from "./sections/entity-writing.ts";
export { addEvent, deleteEvent, editEvent, type PlanEvent, restoreEvent } from "./sections/events.ts";
export type { ByStakeholder, FactChanges } from "./sections/facts.ts";
export { editGoal, type Goal, type GoalChanges } from "./sections/goal.ts";
export { sections } from "./sections/index.ts";
export {
  addAudience,
  addHelper,
  addTarget,
  type Link,
  removeAudience,
  removeHelper,
  removeTarget,
} from "./sections/links.ts";
export { addMessage, deleteMessage, editMessage, type Message, restoreMessage } from "./sections/messages.ts";
export { editPlan, type Meta, type PlanChanges } from "./sections/meta.ts";
export { type Position, setPosition } from "./sections/positions.ts";
export {
  addRelation,
  deleteRelation,
  editRelation,
  type Relation,
  type RelationChanges,
  restoreRelation,
} from "./sections/relations.ts";
export type { RepairKind, Section, SectionName } from "./sections/section.ts";
export {
  addStakeholder,
  deleteStakeholder,
  editStakeholder,
  restoreStakeholder,
  type Stakeholder,
} from "./sections/stakeholders.ts";
export type { Place as StepPlace } from "./sections/steps/place.ts";
export { type StepColumn, stepColumns } from "./sections/steps/step-columns.ts";
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
export { type Quadrant, quadrantOf, quadrants, type Stance, stanceOf, stances } from "./stances.ts";
export { type PersonColour, type PersonSymbol, personColours, personSymbols } from "./symbols.ts";
export { isTime, type Time, time } from "./times.ts";
export { noteTouched, type Touched } from "./touched.ts";
export type { UndoDescription } from "./undo-journal.ts";
