/** Who around the health plan can move whom. */
import type { DemoRelation } from "../../demo-plan.ts";

export const relations: readonly DemoRelation[] = [
  { from: "h01", to: "h02", type: "decides_over", strength: 3 },
  { from: "h03", to: "h02", type: "reports_to", strength: 2 },
  { from: "h07", to: "h01", type: "advises", strength: 3 },
  { from: "h08", to: "h01", type: "influences", strength: 2 },
  { from: "h04", to: "h03", type: "works_with", strength: 3 },
  { from: "h05", to: "h02", type: "advises", strength: 2 },
  { from: "h06", to: "h03", type: "works_with", strength: 2 },
  { from: "h11", to: "h10", type: "allied_with", strength: 3 },
  { from: "h14", to: "h11", type: "in_dispute_with", strength: 1 },
  { from: "h15", to: "h03", type: "works_with", strength: 2 },
  { from: "h13", to: "h10", type: "informs", strength: 1 },
  { from: "h09", to: "h06", type: "works_with", strength: 2 },
];
