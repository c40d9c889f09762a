/** The pages one can go to from inside a plan. */
import type { TextId } from "../../../locales/catalogue.ts";
import type { IconName } from "../../../ui/Icon.tsx";

export interface PlanPage {
  to: string;
  icon: IconName;
  label: TextId;
}

export function planPages(planId: string): readonly PlanPage[] {
  return [
    { to: "/home", icon: "layout-dashboard", label: "shell.home" },
    { to: `/plans/${planId}/steps`, icon: "square-kanban", label: "shell.steps" },
  ];
}
