/** Which demand's details are open: it stands in the address, so that it can be shared and "back" closes it. */
import { useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import { type DemandId, isDemandId } from "@zaedno/plan";

export interface OpenDemand {
  readonly openId: DemandId | null;
  readonly close: () => void;
}

/** Given to links that open details here, so that closing can step back instead of piling up. */
export const openedHere = { openedHere: true };

export function useOpenDemand(): OpenDemand {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { state }: { state: unknown } = useLocation();
  const wanted = search.get("demand");
  return {
    openId: isDemandId(wanted) ? wanted : null,
    close() {
      if (isOpenedHere(state)) navigate(-1);
      else navigate("?", { replace: true, preventScrollReset: true });
    },
  };
}

function isOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "openedHere" in state;
}
