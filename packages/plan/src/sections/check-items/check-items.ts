/**
 * Check items: the small things inside a step that one ticks off.
 *
 * Rules
 * [C1] An item lives under its own random id and belongs to one step for good. Deleted softly.
 * [C2] Its text has 1 to 300 characters in one line.
 * [C3] Ticked is a value that is set, not a switch that is flipped: two people who tick it leave it ticked.
 * [C4] Items of a step are ordered by rank, ties by id.
 * [C5] Items of a step that isn't there (yet) are kept and not shown.
 */
import * as v from "valibot";
import { type CheckItemId, isCheckItemId, isStepId, type StepId } from "../../ids.ts";
import { isRank, type Rank } from "../../ordering.ts";
import { defineEntities, type Entity } from "../entity.ts";
import { type Field, flag, requiredLine, requiredReference } from "../fields.ts";

export interface CheckItem extends Entity {
  readonly id: CheckItemId;
  readonly stepId: StepId;
  readonly text: string;
  readonly done: boolean;
  readonly rank: Rank;
}

export const checkItemTextMax = 300;

const rankField: Field<Rank> = {
  rule: "C4",
  schema: v.custom<Rank>(isRank, "value-unreadable"),
  encode: (rank) => rank,
  need: "required",
  fallback: () => "a0" as Rank,
};

export const checkItemsSection = defineEntities<CheckItem>({
  name: "checkItems",
  root: "checkItems",
  entryRule: "C1",
  isId: isCheckItemId,
  fields: {
    stepId: requiredReference("C1", isStepId),
    text: requiredLine({ rule: "C2", max: checkItemTextMax }),
    done: flag("C3"),
    rank: rankField,
  },
});
