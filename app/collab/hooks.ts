/** How screens read the open plan. Each hook re-renders only for its own fact. */
import type { Plan } from "@zaedno/plan";
import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { PlanActions } from "./bind-actions.ts";
import type { Cell } from "./cell.ts";
import { isAt, type PresencePlace } from "./presence-place.ts";
import type { RefusedWork } from "./refused-work.ts";
import type { SavedSign } from "./saved-sign.ts";
import type {
  ConnectionView,
  LostEditsView,
  PlanAccess,
  PresentPerson,
  SessionPerson,
  SessionState,
  UndoView,
} from "./session-state.ts";

export const SessionContext = createContext<SessionState | null>(null);

/** For the hooks of this folder. */
export function useSession(): SessionState {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("This hook works only inside <PlanSession>.");
  return session;
}

export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.subscribe, cell.get, cell.getInitial);
}

/** The plan as it stands: what the server rendered first, then live. Unchanged parts keep their identity. */
export function usePlan(): Plan {
  return useCell(useSession().plan);
}

/** The operations of the plan bound to this document and person; null while it may only be read. */
export function usePlanActions(): PlanActions | null {
  return useCell(useSession().actions);
}

/** Who works here in this tab. */
export function useMe(): SessionPerson {
  return useSession().me;
}

/** Everybody of the group, also those who have left: their names still stand on steps. */
export function usePeople(): readonly SessionPerson[] {
  return useCell(useSession().people);
}

export function usePlanAccess(): PlanAccess {
  return useCell(useSession().access);
}

/** Undo and redo of this person's own changes; null while the plan may only be read. */
export function useUndo(): UndoView | null {
  return useCell(useSession().undo);
}

export function useSaved(): SavedSign {
  return useCell(useSession().saved);
}

export function useConnection(): ConnectionView {
  return useCell(useSession().connection);
}

export function useLostEdits(): LostEditsView {
  return useCell(useSession().lostEdits);
}

export function useRefusedWork(): RefusedWork | null {
  return useCell(useSession().refused);
}

interface Presence {
  /** Everybody with the plan open, this person first; one entry per person. */
  readonly here: readonly PresentPerson[];
  /** The others at this place. */
  readonly at: (place: PresencePlace) => readonly PresentPerson[];
  /** Says where this tab is; null when nowhere in particular. */
  readonly setPlace: (place: PresencePlace | null) => void;
}

export function usePresence(): Presence {
  const { here: hereCell, myPlace } = useSession();
  const here = useCell(hereCell);
  return useMemo(
    () => ({
      here,
      at: (where) => here.filter((person) => !person.me && person.places.some((place) => isAt(place, where))),
      setPlace: myPlace.set,
    }),
    [here, myPlace],
  );
}
