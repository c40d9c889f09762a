/** What every page of a plan needs to change it: who works here, one way to do a change, one place to say what was done. */
import type { Day, MemberId } from "@zaedno/plan";
import { createContext, useContext } from "react";
import type { SessionPerson } from "../../collab/index.ts";
import type { Said } from "./outcome.ts";
import type { Run } from "./use-run.ts";

export interface Editing {
  readonly me: SessionPerson;
  /** Everybody of the group, also those who have left. */
  readonly people: readonly SessionPerson[];
  readonly personOf: (id: MemberId | undefined) => SessionPerson | undefined;
  readonly today: Day;
  /** False for mentors: nothing that changes the plan is on the screen. */
  readonly canEdit: boolean;
  /** Does one change; a refusal comes back as a sentence. */
  readonly run: Run;
  /** Says at the lower edge what was done or refused. */
  readonly say: (said: Said) => void;
  /** Takes back this person's last change, or says that somebody else has changed it since. */
  readonly undo: () => void;
  readonly redo: () => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("This part belongs inside the pages of a plan.");
  return editing;
}

/** One change whose refusal has no field of its own to stand at: it is said below. */
export function useSay(): Run {
  const { run, say } = useEditing();
  return (change) => {
    const outcome = run(change);
    if (!outcome.ok) say({ text: outcome.refusal, icon: "octagon-alert" });
    return outcome;
  };
}
