/** Who around the kindergarten plan can move whom. */
import type { DemoRelation } from "../../demo-plan.ts";

export const relations: readonly DemoRelation[] = [
  { from: "s02", to: "s01", type: "decides_over", strength: 3 },
  { from: "s05", to: "s01", type: "reports_to", strength: 3 },
  { from: "s03", to: "s01", type: "influences", strength: 2 },
  { from: "s04", to: "s02", type: "advises", strength: 2 },
  { from: "s15", to: "s04", type: "influences", strength: 1 },
  { from: "s06", to: "s05", type: "works_with", strength: 2 },
  { from: "s07", to: "s05", type: "works_with", strength: 2 },
  { from: "s09", to: "s07", type: "works_with", strength: 3 },
  { from: "s10", to: "s03", type: "works_with", strength: 2 },
  { from: "s11", to: "s08", type: "allied_with", strength: 3 },
  { from: "s13", to: "s10", type: "funds", strength: 1 },
  { from: "s12", to: "s08", type: "informs", strength: 1 },
  { from: "s14", to: "s11", type: "in_dispute_with", strength: 1 },
  { from: "s16", to: "s09", type: "works_with", strength: 2 },
];
