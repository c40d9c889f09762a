/** What chips, places and sheets of a map ask for: who is where, who is in whose hand, and the ways to put somebody. */
import type { MapPerson } from "@zaedno/maps";
import type { StakeholderId } from "@zaedno/plan";
import { createContext, useContext } from "react";
import type { Visitor } from "../visitors.ts";
import type { Held } from "./held.ts";
import type { Mover } from "./movers.ts";
import type { Placing } from "./placing.ts";

export interface PlacingScreen {
  readonly placing: Placing;
  readonly people: readonly MapPerson[];
  readonly canEdit: boolean;
  readonly held: Held | null;
  /** Others who carry somebody right now. */
  readonly movers: readonly Mover[];
  readonly visitorOf: (id: StakeholderId) => Visitor | undefined;
  /** Writes it, says it, and offers the way back. */
  readonly put: (person: MapPerson, target: string) => void;
  readonly openMove: (id: StakeholderId) => void;
}

export const PlacingContext = createContext<PlacingScreen | null>(null);

export function usePlacing(): PlacingScreen {
  const screen = useContext(PlacingContext);
  if (screen === null) throw new Error("This part belongs inside a map of people.");
  return screen;
}
