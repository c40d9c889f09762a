/**
 * One open plan. Children are rendered at once with what the server sent; Yjs, the device's
 * copy and the connection are loaded after the first paint and take over without a flicker.
 */
import type { Plan, PlanId } from "@zaedno/plan";
import { type ReactNode, useEffect, useState } from "react";
import { SessionContext } from "./hooks.ts";
import { initialState, type SessionPerson } from "./session-state.ts";
import { useLivePlan } from "./use-live-plan.ts";

export interface PlanSessionProps {
  readonly planId: PlanId;
  /** `plan:<planId>:<epoch>` */
  readonly room: string;
  readonly schema: number;
  readonly member: SessionPerson;
  readonly access: "write" | "read";
  readonly initialPlan: Plan;
  /** The log's sequence that `initialPlan` was read at. */
  readonly initialSeq: number;
  readonly people: readonly SessionPerson[];
  /** Plan events of the server: a repair told in plain words, a seat that changed. Keep its identity stable. */
  readonly onEvent?: (event: unknown) => void;
  readonly children: ReactNode;
}

/** Opens the plan for everything inside; another room, member or access opens it anew. */
export function PlanSession(props: PlanSessionProps) {
  return <OneSession key={`${props.room} ${props.member.memberId} ${props.access}`} {...props} />;
}

function OneSession(props: PlanSessionProps) {
  const { member, people, initialPlan, access, children } = props;
  const [state] = useState(() => initialState({ me: member, people, plan: initialPlan, access }));
  useEffect(() => state.people.set(people), [state, people]);
  useLivePlan(state, props);
  return <SessionContext.Provider value={state}>{children}</SessionContext.Provider>;
}
