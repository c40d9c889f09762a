/** Which card stands in which column, and which of them are shown: the board as plain data. */
import type { Step, StepColumn, StepId } from "@zaedno/plan";

/** The four columns side by side. */
export const openColumns = ["todo", "doing", "waiting", "done"] as const satisfies readonly StepColumn[];
/** The two that lie folded under the board. */
export const foldedColumns = ["idea", "dropped"] as const satisfies readonly StepColumn[];

export type OpenColumn = (typeof openColumns)[number];

export type Columns = Readonly<Record<StepColumn, readonly Step[]>>;

/** Longer columns are cut here until somebody asks for the rest. */
const cardsBeforeFold = 7;

export function isOpenColumn(text: unknown): text is OpenColumn {
  return openColumns.some((column) => column === text);
}

/** Cards by column; the order of `steps` (rank, then id) stays. */
export function columnsOf(steps: readonly Step[]): Columns {
  const columns: Record<StepColumn, Step[]> = { idea: [], todo: [], doing: [], waiting: [], done: [], dropped: [] };
  for (const step of steps) columns[step.place.column].push(step);
  return columns;
}

export interface ShownCards {
  readonly shown: readonly Step[];
  readonly hidden: number;
}

/** The first cards of a long column. One card is never hidden alone: the button would take its room. */
export function shownCards(cards: readonly Step[], wholeColumn: boolean): ShownCards {
  if (wholeColumn || cards.length <= cardsBeforeFold + 1) return { shown: cards, hidden: 0 };
  return { shown: cards.slice(0, cardsBeforeFold), hidden: cards.length - cardsBeforeFold };
}

/** The card to look at when this one leaves its column: the next, else the one before. */
export function neighbourOf(cards: readonly Step[], id: StepId): StepId | null {
  const index = cards.findIndex((card) => card.id === id);
  return (cards[index + 1] ?? cards[index - 1])?.id ?? null;
}
