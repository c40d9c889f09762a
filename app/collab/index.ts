/** The one door to the live plan: screens import from here and know neither Yjs nor the provider. */

export type { PlanActions } from "./bind-actions.ts";
export {
  type Presence,
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
export { PlanSession, type PlanSessionProps } from "./PlanSession.tsx";
export type { PresencePlace } from "./presence-place.ts";
export type { RefusedField, RefusedWork } from "./refused-work.ts";
export type { SavedSign } from "./saved-sign.ts";
export type {
  ClosedReason,
  ConnectionView,
  LostEditsView,
  PlanAccess,
  PresentPerson,
  SessionPerson,
  UndoView,
} from "./session-state.ts";
