/** The seven parts of the way, by number: what each is called, and where it is worked on. */
import { type Phase, phases } from "@zaedno/plan";

export interface PhaseStep {
  readonly phase: Phase;
  readonly state: "done" | "now" | "ahead";
  /** Below the plan's address. */
  readonly path: string;
}

const paths: Readonly<Record<Phase, string>> = {
  1: "issue#goals",
  2: "issue#demands",
  3: "people",
  4: "steps",
  5: "text",
  6: "calendar",
  7: "issue#demands",
};

/** A plan begins with the first. */
export function phaseSteps(now: Phase = 1): readonly PhaseStep[] {
  return phases.map((phase) => ({ phase, path: paths[phase], state: stateOf(phase, now) }));
}

function stateOf(phase: Phase, now: Phase): PhaseStep["state"] {
  if (phase < now) return "done";
  return phase === now ? "now" : "ahead";
}
