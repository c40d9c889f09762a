/** The frame of one plan: opens it for everything inside. Who may not enter gets "not found", never why. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { PlanSession, wantsReadmission } from "../collab/index.ts";
import { CatchUp } from "../features/news/CatchUp.tsx";
import { DeedsContext, useDeedFeed } from "../features/news/deeds-context.ts";
import type { PageHandle } from "../features/shell/page-title.ts";
import { PlanFrame } from "../features/shell/plan/PlanFrame.tsx";
import { loadPlanPage, type PlanPage } from "../features/shell/plan/plan-page.server.ts";
import { planTitle } from "../features/shell/plan/plan-title.ts";
import { useWantedAddress } from "../service-worker/use-wanted-address.ts";

export const handle: PageHandle = { title: planTitle };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return await loadPlanPage(request, context, params.planId);
}

/** The plan is kept up by the live connection; it is loaded anew only for another plan, or when that connection or a form asks. */
export function shouldRevalidate({ currentParams, nextParams, formMethod }: ShouldRevalidateFunctionArgs) {
  return currentParams.planId !== nextParams.planId || formMethod !== undefined || wantsReadmission();
}

export default function PlanLayout() {
  const { session, frame, deeds } = useLoaderData<PlanPage>();
  const feed = useDeedFeed(deeds);
  useWantedAddress();
  return (
    <DeedsContext.Provider value={feed.deeds}>
      <PlanSession {...session} onEvent={feed.hear}>
        <CatchUp planId={session.planId} add={feed.add} />
        <PlanFrame view={frame}>
          <Outlet />
        </PlanFrame>
      </PlanSession>
    </DeedsContext.Provider>
  );
}
