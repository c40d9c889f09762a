/**
 * Whether the plan's own session has asked for the page's loader anew. Nobody else needs it: a tap on the page one is
 * at already must not load anything, and without the network it would end on an error page.
 */

let isAsked = false;

export function askForReadmission(): void {
  isAsked = true;
}

export function readmissionDone(): void {
  isAsked = false;
}

/** For the plan's route to decide whether to load its data again at the same address. */
export function wantsReadmission(): boolean {
  return isAsked;
}
