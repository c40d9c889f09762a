/** What every part of the people page may ask for, so that a sheet or a row needs no long list of properties. */
import type { Plan, StakeholderId } from "@zaedno/plan";
import { createContext, useContext } from "react";
import type { Editing } from "../editing/editing-context.ts";
import type { PersonRow } from "./people-rows.ts";
import type { PeopleViewControl } from "./use-people-view.ts";
import type { Visitor, VisitorsByPerson } from "./visitors.ts";

export interface PeopleScreen extends Editing {
  readonly plan: Plan;
  readonly view: PeopleViewControl;
  /** Everybody, in the order of adding. */
  readonly rows: readonly PersonRow[];
  /** Those whom filters and words let through, as sorted; and those just added, whatever the filters say. */
  readonly shown: readonly PersonRow[];
  /** Sorting, filters and words together: what somebody asked to see. */
  readonly wish: string;
  readonly words: string;
  readonly search: (words: string) => void;
  readonly visitors: VisitorsByPerson;
  /** Whoever else has these details open or writes in this row. */
  readonly visitorOf: (id: StakeholderId) => Visitor | undefined;
  /** Shows somebody who was just added, even if the filters would hide them. */
  readonly mustShow: ReadonlySet<StakeholderId>;
  readonly showPerson: (id: StakeholderId) => void;
  readonly remove: (row: PersonRow) => void;
  readonly restore: (id: StakeholderId, name: string) => void;
  readonly openSheet: (sheet: PeopleSheet) => void;
}

/** The sheets over the page that have no address of their own. */
export type PeopleSheet =
  | { readonly kind: "add" }
  | { readonly kind: "filter" }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "copy"; readonly text: string };

export const PeopleContext = createContext<PeopleScreen | null>(null);

export function usePeopleScreen(): PeopleScreen {
  const screen = useContext(PeopleContext);
  if (screen === null) throw new Error("This part belongs inside the people page.");
  return screen;
}
