/** Where somebody is in the plan, in words and as an address, from what their device says. */
import type { Plan } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";
import type { Speak } from "../../ui/text.tsx";
import { thingAddress, thingTitle } from "../editing/plan-things.ts";

interface Place {
  readonly page: string;
  readonly card?: string | undefined;
}

export interface SpokenPlace {
  readonly page: string;
  /** What people called the card; null where none is open. */
  readonly title: string | null;
  readonly to: string;
}

const pages = new Map<string, { readonly path: string; readonly label: TextId }>([
  ["overview", { path: "", label: "shell.home" }],
  ["issue", { path: "/issue", label: "shell.issue" }],
  ["people", { path: "/people", label: "shell.people" }],
  ["steps", { path: "/steps", label: "shell.steps" }],
  ["calendar", { path: "/calendar", label: "shell.calendar" }],
  ["text", { path: "/text", label: "shell.text" }],
]);

/** Null for a place that this build does not know. */
export function spokenPlace({ page, card }: Place, plan: Plan, planId: string, t: Speak): SpokenPlace | null {
  const known = pages.get(page);
  if (!known) return null;
  const title = card === undefined ? null : thingTitle(plan, card);
  const address = card === undefined ? null : thingAddress(plan, planId, card);
  return { page: t(known.label), title, to: address ?? `/plans/${planId}${known.path}` };
}
