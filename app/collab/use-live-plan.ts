/** Keeps one live plan behind the screen: begun after the first paint, begun anew when its document cannot go on. */
import { useRevalidator } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { keepThisPage } from "../service-worker/register.ts";
import type { LivePlan, LivePlanOptions } from "./live-plan.ts";
import type { PlanSessionProps } from "./plan-session-props.ts";
import { askForReadmission, readmissionDone } from "./readmission.ts";
import type { SessionState } from "./session-state.ts";

/** A document that could not be opened so many times in one page will not open the next time either. */
const reopenAtMost = 3;
/** The code of the live part is tried again after this long, as on a train that leaves a tunnel. */
const loadAgainMs = 5_000;

export function useLivePlan(state: SessionState, props: PlanSessionProps): void {
  const { planId, room, schema, access, initialSeq, carriesOn = null } = props;
  const [opening, setOpening] = useState(0);
  // What the page came with is a fact of its first moment; later loads do not open the document again.
  const [firstSeq] = useState(initialSeq);
  const live = useRef<LivePlan | null>(null);
  const readmit = useReadmission(live);
  const onEvent = useRef(props.onEvent);
  useEffect(() => {
    onEvent.current = props.onEvent;
  });
  useEffect(() => {
    if (opening > reopenAtMost) return state.connection.set({ state: "closed", reason: "refused" });
    const document = `plan:${planId}`;
    return begin(live, {
      state,
      room,
      schema,
      access,
      readmit,
      initialSeq: firstSeq,
      carriesOn,
      key: { document, epoch: room.slice(document.length + 1), member: state.me.memberId },
      reopen: () => setOpening((count) => count + 1),
      onEvent: (event) => onEvent.current?.(event),
    });
  }, [state, planId, room, schema, access, firstSeq, carriesOn, readmit, opening]);
}

type Ref<T> = { current: T };

/** Loads the live part and starts it; returns the way to stop, also before it has come. */
function begin(live: Ref<LivePlan | null>, options: Omit<LivePlanOptions, "environment">): () => void {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = () => {
    import("./live-part.ts").then(
      async ({ LivePlan, browserEnvironment }) => {
        if (isStopped) return;
        const plan = new LivePlan({ ...options, environment: browserEnvironment() });
        live.current = plan;
        await plan.start();
        keepShown(options);
      },
      () => {
        options.state.connection.set({ state: "offline" });
        if (!isStopped) timer = setTimeout(load, loadAgainMs);
      },
    );
  };
  load();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    void live.current?.stop();
    live.current = null;
  };
}

/** As what each plan was opened first in this page: its room, its person, what they may do. */
const openedAs = new Map<string, string>();

/** After a change of any of these the kept page is of yesterday, and would open a room that is gone. */
function keepShown({ key, room, access }: Pick<LivePlanOptions, "key" | "room" | "access">): void {
  const now = `${room} ${key.member} ${access}`;
  const before = openedAs.get(key.document) ?? now;
  openedAs.set(key.document, now);
  keepThisPage({ anew: before !== now });
}

/** Asks the page's loader anew. When that changes nothing for this session, the connection is tried again. */
function useReadmission(live: RefObject<LivePlan | null>): () => void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const isAsked = useRef(false);
  useEffect(() => {
    if (revalidator.state !== "idle" || !isAsked.current) return;
    isAsked.current = false;
    readmissionDone();
    live.current?.connectAgain();
  }, [revalidator.state, live]);
  return useCallback(() => {
    isAsked.current = true;
    askForReadmission();
    latest.current.revalidate();
  }, []);
}
