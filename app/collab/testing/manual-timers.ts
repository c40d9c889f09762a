/** The sync package's manual clock in the shape this folder uses. */
import type { ManualClock } from "@zaedno/sync/testing";
import type { Timers } from "../timers.ts";

export function timersOf(clock: ManualClock): Timers {
  return { now: () => clock.now(), after: (delayMs, run) => clock.setTimer(delayMs, run) };
}
