/** What lies over the pages of a plan when somebody asks for it. */
import { partFrom } from "../../../ui/fetched-part.ts";

export const morePart = partFrom(async () => (await import("./MoreSheet.tsx")).MoreSheet);
export const planPart = partFrom(async () => (await import("./PlanSheet.tsx")).PlanSheet);
export const refusedPart = partFrom(async () => (await import("./RefusedSheet.tsx")).RefusedSheet);

/** Fetched soon after the page. */
export const frameAtHand = [morePart, planPart, refusedPart];
