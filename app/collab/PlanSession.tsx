/**
 * One open plan. Children are rendered at once with what the server sent; Yjs, the device's
 * copy and the connection are loaded after the first paint and take over without a flicker.
 */
import { useEffect, useState } from "react";
import { SessionContext } from "./hooks.ts";
import type { PlanSessionProps } from "./plan-session-props.ts";
import { initialState } from "./session-state.ts";
import { useLivePlan } from "./use-live-plan.ts";

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
