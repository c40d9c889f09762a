/** The pages one can go to from inside a plan: all of them on a laptop's rail, four and "more" under a phone's thumb. */
import type { TextId } from "../../../locales/catalogue.ts";
import type { IconName } from "../../../ui/Icon.tsx";

export interface PlanPage {
  readonly to: string;
  readonly icon: IconName;
  readonly label: TextId;
  /** Its address is the beginning of the others'. */
  readonly end?: true;
}

export interface PlanPages {
  readonly pages: readonly PlanPage[];
  /** Beside the plan. */
  readonly foot: readonly PlanPage[];
  /** For a bar with little room, and what is left over for its "more". */
  readonly tabs: readonly PlanPage[];
  readonly rest: readonly PlanPage[];
  /** Addresses of the pages below the first. */
  readonly inPlan: readonly string[];
}

export function planPages(planId: string, groupId: string): PlanPages {
  const plan = `/plans/${planId}`;
  const overview: PlanPage = { to: plan, icon: "layout-dashboard", label: "shell.home", end: true };
  const issue: PlanPage = { to: `${plan}/issue`, icon: "target", label: "shell.issue" };
  const people: PlanPage = { to: `${plan}/people`, icon: "users", label: "shell.people" };
  const steps: PlanPage = { to: `${plan}/steps`, icon: "square-kanban", label: "shell.steps" };
  const calendar: PlanPage = { to: `${plan}/calendar`, icon: "calendar-days", label: "shell.calendar" };
  const text: PlanPage = { to: `${plan}/text`, icon: "message-square-quote", label: "shell.text" };
  const group: PlanPage = { to: `/groups/${groupId}`, icon: "users-round", label: "shell.group" };
  return {
    pages: [overview, issue, people, steps, calendar, text],
    foot: [group],
    tabs: [overview, people, steps, calendar],
    rest: [issue, text, group],
    inPlan: [issue, people, steps, calendar, text].map(({ to }) => to),
  };
}
