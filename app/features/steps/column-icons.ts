/** Each column has one sign, wherever it is named. */
import type { StepColumn } from "@zaedno/plan";
import type { IconName } from "../../ui/Icon.tsx";

export const columnIcons: Readonly<Record<StepColumn, IconName>> = {
  idea: "lightbulb",
  todo: "circle",
  doing: "circle-dot",
  waiting: "hourglass",
  done: "circle-check",
  dropped: "circle-slash",
};
