/** What a card shows that is not written on the step itself: its ticks, and the steps it waits for. */
import type { Plan, Step, StepId } from "@zaedno/plan";

export interface CardFacts {
  readonly checks: number;
  readonly checked: number;
  /** Title of the first unfinished step that this one waits for. */
  readonly after: string | null;
  /** How many more it waits for. */
  readonly afterMore: number;
}

export type FactsByStep = ReadonlyMap<StepId, CardFacts>;

export const noFacts: CardFacts = { checks: 0, checked: 0, after: null, afterMore: 0 };

/** Facts of every step. What did not change keeps its identity from `former`, so that its card need not be drawn again. */
export function cardFacts(plan: Plan, former: FactsByStep = new Map()): FactsByStep {
  const waitsFor = openPredecessors(plan);
  return new Map(
    plan.steps.map((step) => {
      const items = plan.checkItems[step.id] ?? [];
      const [first, ...more] = isOpen(step) ? (waitsFor.get(step.id) ?? []) : [];
      const facts: CardFacts = {
        checks: items.length,
        checked: items.filter((item) => item.done).length,
        after: first?.title ?? null,
        afterMore: more.length,
      };
      const known = former.get(step.id);
      return [step.id, known && isSame(known, facts) ? known : facts];
    }),
  );
}

function openPredecessors(plan: Plan): ReadonlyMap<StepId, readonly Step[]> {
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const waitsFor = new Map<StepId, Step[]>();
  for (const { before, after } of plan.dependencies) {
    const step = steps.get(before);
    if (step && isOpen(step)) waitsFor.set(after, [...(waitsFor.get(after) ?? []), step]);
  }
  return waitsFor;
}

function isOpen({ place: { column } }: Step): boolean {
  return column !== "done" && column !== "dropped";
}

function isSame(a: CardFacts, b: CardFacts): boolean {
  return a.checks === b.checks && a.checked === b.checked && a.after === b.after && a.afterMore === b.afterMore;
}
