/** The one door to the live plan: screens import from here and know neither Yjs nor the provider. */
export type { PlanActions } from "./bind-actions.ts";
export {
  useConnection,
  useLostEdits,
  useMe,
  usePeople,
  usePlan,
  usePlanAccess,
  usePlanActions,
  usePresence,
  useRefusedWork,
  useSaved,
  useUndo,
} from "./hooks.ts";
export type { LostEdit } from "./lost-edits.ts";
export { PlanSession } from "./PlanSession.tsx";
export type { PlanSessionProps } from "./plan-session-props.ts";
export { wantsReadmission } from "./readmission.ts";
export type { RefusedField, RefusedWork } from "./refused-work.ts";
export { type ReadText, useReadText } from "./rich/use-read-text.ts";
export { type OpenText, useOpenText, useRichText } from "./rich/use-rich-text.ts";
export type { ClosedReason, PresentPerson, SessionPerson } from "./session-state.ts";
export { useWeakNetwork, type WeakNetworkView } from "./weak-network/use-weak-network.ts";
