/** The columns of the board. Apart from places and their order, so that pages that only name them need neither. */
export const stepColumns = ["idea", "todo", "doing", "waiting", "done", "dropped"] as const;

export type StepColumn = (typeof stepColumns)[number];

export function isStepColumn(text: string): text is StepColumn {
  return stepColumns.some((column) => column === text);
}
