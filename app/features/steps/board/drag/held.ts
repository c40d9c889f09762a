/** A card in my hand. */
import type { Step } from "@zaedno/plan";
import type { Slot } from "../../drop-target.ts";

export interface Held {
  /** As it was when it was taken, to be seen even if somebody deletes it meanwhile. */
  readonly step: Step;
  readonly slot: Slot;
  readonly by: "pointer" | "keys";
  readonly lifted: boolean;
}
