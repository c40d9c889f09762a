/** What people did in a plan since yesterday, for the page and for whoever was away. */
import type { AppLoadContext } from "@remix-run/node";
import type { PlanId } from "@zaedno/plan";
import { recentDeeds } from "@zaedno/programme";
import type { DeedView } from "./deed-view.ts";

const most = 100;
const dayMs = 24 * 60 * 60 * 1000;

export async function deedsOfLastDay({ sql, now }: AppLoadContext, planId: PlanId): Promise<DeedView[]> {
  const since = new Date(now().getTime() - dayMs);
  const deeds = await recentDeeds(sql, planId, { since, most });
  return deeds.map((deed) => ({ ...deed, at: deed.at.toISOString() }));
}
