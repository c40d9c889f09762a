/**
 * A person who keeps changing steps of their own and remembers, for each step, what the server has acknowledged.
 * The oracle of the fault tests: what was acknowledged must be there after any crash.
 */
import {
  addStep,
  deleteStep,
  editStep,
  moveStep,
  type Plan,
  restoreStep,
  type StepColumn,
  type StepId,
} from "@zaedno/plan";
import type { PlanClient } from "./plan-client.ts";
import type { Chance } from "./seeded.ts";

interface StepState {
  readonly title: string;
  readonly column: StepColumn;
  readonly deleted: boolean;
}

interface Change {
  readonly id: StepId;
  readonly state: StepState;
  /** Message of the present connection that carries it; without one, the first of the next. */
  message: number;
}

/** Enough to move among, few enough that the plan stays one that people would have. */
const ownStepsMost = 30;
const columns: readonly StepColumn[] = ["todo", "doing", "waiting", "done"];

export class Writer {
  acknowledged = 0;
  readonly #durable = new Map<StepId, StepState>();
  readonly #latest = new Map<StepId, StepState>();
  #waiting: Change[] = [];
  #made = 0;

  constructor(
    readonly name: string,
    readonly client: PlanClient,
    readonly chance: Chance,
  ) {
    client.onSaved = (count) => this.#saved(count);
    client.onConnected = () => {
      // Whatever was under way rides in the first step 2 of the new connection.
      for (const change of this.#waiting) change.message = 1;
    };
  }

  /** One random change of an own step; counted when the server says so. */
  change(): void {
    const own = [...this.#latest.keys()];
    const id = own[this.chance.below(Math.max(1, own.length))];
    const state = id === undefined || this.#wantsNewStep(own.length) ? this.#add() : this.#alter(id);
    this.#latest.set(state.id, state.state);
    this.#waiting.push({ ...state, message: Math.max(1, this.client.sent) });
  }

  #wantsNewStep(own: number): boolean {
    return own < 5 || (own < ownStepsMost && this.chance.below(6) === 0);
  }

  #add(): { id: StepId; state: StepState } {
    const title = `${this.name} ${++this.#made}`;
    const id = addStep(this.client.doc, this.client.actor, { title, column: "todo" });
    return { id, state: { title, column: "todo", deleted: false } };
  }

  #alter(id: StepId): { id: StepId; state: StepState } {
    const before = this.#latest.get(id);
    if (!before) throw new Error("An own step is always known.");
    const { doc, actor } = this.client;
    switch (this.chance.below(3)) {
      case 0: {
        const title = `${this.name} ${++this.#made}`;
        editStep(doc, actor, id, { title });
        return { id, state: { ...before, title } };
      }
      case 1: {
        const column = columns.filter((name) => name !== before.column)[this.chance.below(3)] ?? "todo";
        moveStep(doc, actor, id, { column, beforeId: null });
        return { id, state: { ...before, column } };
      }
      default: {
        const change = before.deleted ? restoreStep : deleteStep;
        change(doc, actor, id);
        return { id, state: { ...before, deleted: !before.deleted } };
      }
    }
  }

  #saved(count: number): void {
    const isDurable = ({ message }: Change) => message <= count;
    for (const { id, state } of this.#waiting.filter(isDurable)) {
      this.#durable.set(id, state);
      this.acknowledged += 1;
    }
    this.#waiting = this.#waiting.filter((change) => !isDurable(change));
  }

  /** Every acknowledged change that `plan` does not hold, nor a later one of the same step. */
  lostIn(plan: Plan): string[] {
    return [...this.#durable].flatMap(([id, state]) => {
      const later = this.#waiting.filter((change) => change.id === id).map((change) => change.state);
      const found = stateIn(plan, id);
      const fits = [state, ...later].some((expected) => same(expected, found));
      return fits ? [] : [`${id}: acknowledged ${JSON.stringify(state)}, found ${JSON.stringify(found)}`];
    });
  }
}

function stateIn(plan: Plan, id: StepId): StepState | null {
  const live = plan.steps.find((step) => step.id === id);
  const step = live ?? plan.deletedSteps.find((deleted) => deleted.id === id);
  return step ? { title: step.title, column: step.place.column, deleted: live === undefined } : null;
}

const same = (a: StepState, b: StepState | null) =>
  b !== null && a.title === b.title && a.column === b.column && a.deleted === b.deleted;
