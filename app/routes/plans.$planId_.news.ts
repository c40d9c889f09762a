/** What was done in a plan while somebody's device was away. Outside the plan's layout: nothing of a page is loaded. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { deedsOfLastDay } from "../features/news/news.server.ts";
import { requirePlan } from "../server/session.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { admission } = await requirePlan(request, context, params.planId);
  const deeds = await deedsOfLastDay(context, admission.plan.id);
  return Response.json(deeds, { headers: { "Cache-Control": "no-store" } });
}
