/** The view that the address names, and the ways to another one. */
import { useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import type { StepId } from "@zaedno/plan";
import { useCallback, useMemo } from "react";
import { useLatest } from "../../ui/use-latest.ts";
import { readView, type StepsView, searchOf } from "./steps-address.ts";

export interface StepsViewControl extends StepsView {
  readonly hrefOf: (changes: Partial<StepsView>) => string;
  /** Another view in place of this one: "back" does not walk through them. */
  readonly change: (changes: Partial<StepsView>) => void;
  /** Opens a card's details as a page of its own: "back" closes it. */
  readonly open: (id: StepId) => void;
  readonly close: () => void;
}

/** Marks history entries made by opening a card here, so that closing it can step back instead of piling up. */
const openedHere = { openedHere: true };

export function useStepsView(): StepsViewControl {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const view = useMemo(() => readView(search), [search]);
  const latest = useLatest({ view, location, navigate });

  const hrefOf = useCallback((changes: Partial<StepsView>) => searchOf({ ...view, ...changes }), [view]);
  const go = useCallback(
    (changes: Partial<StepsView>, how: { replace: boolean; state: unknown }) => {
      if (latest.current === null) return;
      latest.current.navigate(searchOf({ ...latest.current.view, ...changes }), { ...how, preventScrollReset: true });
    },
    [latest],
  );
  const change = useCallback(
    (changes: Partial<StepsView>) => go(changes, { replace: true, state: latest.current?.location.state }),
    [go, latest],
  );
  const open = useCallback((id: StepId) => go({ openId: id }, { replace: false, state: openedHere }), [go]);
  const close = useCallback(() => {
    if (isOpenedHere(latest.current?.location.state)) latest.current?.navigate(-1);
    else change({ openId: null });
  }, [change, latest]);
  return useMemo(() => ({ ...view, hrefOf, change, open, close }), [view, hrefOf, change, open, close]);
}

function isOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "openedHere" in state;
}
