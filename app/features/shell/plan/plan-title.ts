/** The plan's part of the tab's title: the title it was loaded with. */
import type { PlanPage } from "./plan-page.server.ts";

export function planTitle(data: unknown): string {
  return isPlanPage(data) ? data.session.initialPlan.meta.title : "";
}

function isPlanPage(data: unknown): data is PlanPage {
  return typeof data === "object" && data !== null && "session" in data;
}
