/** The view that the address names, and the ways to another one. */
import { useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import type { StakeholderId } from "@zaedno/plan";
import { useCallback, useMemo, useState } from "react";
import { useLatest } from "../../ui/use-latest.ts";
import { type PeopleView, readView, searchOf } from "./people-address.ts";
import type { PersonLinks } from "./use-person-link.ts";

export interface PeopleViewControl extends PeopleView {
  readonly hrefOf: (changes: Partial<PeopleView>) => string;
  /** Another view in place of this one: "back" does not walk through them. */
  readonly change: (changes: Partial<PeopleView>) => void;
  /** Opens somebody's details as a page of its own, or in place of those that are open: "back" closes them. */
  readonly open: (id: StakeholderId) => void;
  readonly close: () => void;
}

/** Marks history entries made by opening details here, so that closing them can step back instead of piling up. */
const openedHere = { openedHere: true };

export function usePeopleView(): PeopleViewControl {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const addressed = useMemo(() => readView(search), [search]);
  // The address follows a moment later; until then a tick stays ticked, and the next one builds upon it.
  const [wished, setWished] = useState<{ readonly from: string; readonly view: PeopleView } | null>(null);
  const view = wished?.from === location.key ? wished.view : addressed;
  const latest = useLatest({ view, location, navigate });

  const hrefOf = useCallback((changes: Partial<PeopleView>) => searchOf({ ...view, ...changes }), [view]);
  const go = useCallback(
    (changes: Partial<PeopleView>, how: { replace: boolean; state: unknown }) => {
      if (latest.current === null) return;
      latest.current.navigate(searchOf({ ...latest.current.view, ...changes }), { ...how, preventScrollReset: true });
    },
    [latest],
  );
  const change = useCallback(
    (changes: Partial<PeopleView>) => {
      if (latest.current === null) return;
      setWished({ from: latest.current.location.key, view: { ...latest.current.view, ...changes } });
      go(changes, { replace: true, state: latest.current.location.state });
    },
    [go, latest],
  );
  const open = useCallback(
    (id: StakeholderId) => {
      // From one person's details to another's: closing them closes, it does not walk back through everybody.
      const isOver = latest.current !== null && latest.current.view.openId !== null;
      go({ openId: id }, { replace: isOver, state: isOver ? latest.current?.location.state : openedHere });
    },
    [go, latest],
  );
  const close = useCallback(() => {
    if (isOpenedHere(latest.current?.location.state)) latest.current?.navigate(-1);
    else change({ openId: null });
  }, [change, latest]);
  return useMemo(() => ({ ...view, hrefOf, change, open, close }), [view, hrefOf, change, open, close]);
}

function isOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "openedHere" in state;
}

/** Links for the view around the people; opening one of them leaves the others as they are. */
export function useLinksOf({ hrefOf, open }: PeopleViewControl): PersonLinks {
  const around = hrefOf({ openId: null });
  return useMemo(() => {
    const view = readView(new URLSearchParams(around));
    return { hrefOf: (id) => searchOf({ ...view, openId: id }), open };
  }, [around, open]);
}
