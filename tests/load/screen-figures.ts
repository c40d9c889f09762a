/** What is measured of a screen, and how much of each it may have. */

export const figureNames = [
  "html",
  "css",
  "font",
  "js",
  "js all",
  "LCP",
  "readable",
  "awake",
  "blocked",
  "again",
] as const;
type FigureName = (typeof figureNames)[number];

/** KB and milliseconds. */
export type Figures = Readonly<Record<FigureName, number>>;

export interface ScreenFigures {
  readonly name: string;
  readonly figures: Figures;
}

/** JavaScript has budgets of its own by route: see first-view-size. */
const budgets: Partial<Record<FigureName, number>> = {
  html: 25,
  css: 15,
  // The two files of the typeface as they are: 46 KB, rounded.
  font: 46.2,
  LCP: 2_000,
  readable: 2_000,
  awake: 3_500,
  blocked: 300,
  again: 1_000,
};
const times: ReadonlySet<FigureName> = new Set(["LCP", "readable", "awake", "blocked", "again"]);

interface OverBudget {
  readonly words: string;
  readonly isTime: boolean;
}

export function overBudget({ name, figures }: ScreenFigures): readonly OverBudget[] {
  return figureNames.flatMap((one) => {
    const budget = budgets[one];
    if (budget === undefined || figures[one] <= budget) return [];
    const isTime = times.has(one);
    return {
      words: `${name}: ${one} ${figures[one].toFixed(isTime ? 0 : 1)} of ${budget} ${isTime ? "ms" : "KB"}`,
      isTime,
    };
  });
}

/** Of each figure the middle one. */
export function medianOf(visits: readonly Figures[]): Figures {
  const median = (name: FigureName) =>
    visits.map((visit) => visit[name]).sort((a, b) => a - b)[Math.floor(visits.length / 2)] ?? Number.NaN;
  const entries = figureNames.map((name) => [name, median(name)] as const);
  return Object.fromEntries(entries) as Figures;
}
