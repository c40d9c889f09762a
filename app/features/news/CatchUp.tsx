/** Stands inside the open plan, where the connection is known, and shows nothing. */
import { useCaughtUp } from "./use-caught-up.ts";

export function CatchUp({ planId, add }: { planId: string; add: (told: unknown) => void }) {
  useCaughtUp(planId, add);
  return null;
}
