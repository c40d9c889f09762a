/** The view that the address names, and the ways to another one. */

import { useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import type { StepId } from "@zaedno/plan";
import { useCallback, useMemo, useRef } from "react";
import { readView, type StepsView, searchOf } from "./steps-address.ts";

export interface StepsViewControl extends StepsView {
  hrefOf(changes: Partial<StepsView>): string;
  /** Another view in place of this one: "back" does not walk through them. */
  change(changes: Partial<StepsView>): void;
  /** Opens a card's details as a page of its own: "back" closes it. */
  open(id: StepId): void;
  close(): void;
}

/** Marks history entries made by opening a card here, so that closing it can step back instead of piling up. */
const openedHere = { openedHere: true };

export function useStepsView(): StepsViewControl {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const view = useMemo(() => readView(search), [search]);
  const latest = useRef({ view, location, navigate });
  latest.current = { view, location, navigate };

  const hrefOf = useCallback((changes: Partial<StepsView>) => searchOf({ ...latest.current.view, ...changes }), []);
  const change = useCallback((changes: Partial<StepsView>) => {
    const to = searchOf({ ...latest.current.view, ...changes });
    latest.current.navigate(to, { replace: true, preventScrollReset: true, state: latest.current.location.state });
  }, []);
  const open = useCallback((id: StepId) => {
    const to = searchOf({ ...latest.current.view, openId: id });
    latest.current.navigate(to, { preventScrollReset: true, state: openedHere });
  }, []);
  const close = useCallback(() => {
    if (isOpenedHere(latest.current.location.state)) latest.current.navigate(-1);
    else change({ openId: null });
  }, [change]);
  return useMemo(() => ({ ...view, hrefOf, change, open, close }), [view, hrefOf, change, open, close]);
}

function isOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "openedHere" in state;
}
