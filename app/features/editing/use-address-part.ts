/**
 * What is open on a page stands in its address (`?text=<id>`), so that it can be shared, survives a reload, and "back"
 * closes it. The rest of the address stays as it is.
 */
import { useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import { useCallback, useMemo } from "react";
import { useLatest } from "../../ui/use-latest.ts";

export interface AddressPart<Id extends string> {
  readonly openId: Id | null;
  readonly hrefOf: (id: Id | null) => string;
  /** As a page of its own: "back" closes it. */
  readonly open: (id: Id) => void;
  readonly close: () => void;
}

/** Marks entries of the history made here, so that closing can step back instead of piling up; also for `<Link state>`. */
export const openedHere = { openedHere: true };

export function useAddressPart<Id extends string>(
  name: string,
  isId: (value: unknown) => value is Id,
): AddressPart<Id> {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { state }: { state: unknown } = useLocation();
  const value = search.get(name);
  const openId = isId(value) ? value : null;
  const hrefOf = useCallback(
    (id: Id | null) => {
      const next = new URLSearchParams(search);
      if (id === null) next.delete(name);
      else next.set(name, id);
      return `?${next}`;
    },
    [search, name],
  );
  const latest = useLatest({ state, navigate, hrefOf });
  const open = useCallback(
    (id: Id) => latest.current?.navigate(latest.current.hrefOf(id), { state: openedHere, preventScrollReset: true }),
    [latest],
  );
  const close = useCallback(() => {
    if (isOpenedHere(latest.current?.state)) latest.current?.navigate(-1);
    else latest.current?.navigate(latest.current.hrefOf(null), { replace: true, preventScrollReset: true });
  }, [latest]);
  return useMemo(() => ({ openId, hrefOf, open, close }), [openId, hrefOf, open, close]);
}

function isOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "openedHere" in state;
}
