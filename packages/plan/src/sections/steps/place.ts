/**
 * Where a step stands on the board: column and rank as one stored value, so that two people who move it at the same
 * moment leave it in one of the two places and never in the column of one at the rank of the other.
 */
import * as v from "valibot";
import { isRank, type Rank } from "../../ordering.ts";
import type { Field } from "../fields.ts";
import { isStepColumn, type StepColumn } from "./step-columns.ts";

export interface Place {
  readonly column: StepColumn;
  readonly rank: Rank;
}

/** Reads the stored form; null when it is none. A column of a later version is shown in `todo`. */
export function decodePlace(raw: unknown): Place | null {
  if (typeof raw !== "string") return null;
  const [column = "", rank, ...more] = raw.split(":");
  if (!isRank(rank) || more.length > 0 || !/^[a-z-]{1,20}$/.test(column)) return null;
  return { column: isStepColumn(column) ? column : "todo", rank };
}

export function encodePlace({ column, rank }: Place): string {
  return `${column}:${rank}`;
}

/** Where a step is shown whose place can't be read. */
export const fallbackPlace: Place = { column: "todo", rank: "a0" as Rank };

export const placeField = (rule: string): Field<Place> => ({
  rule,
  schema: v.pipe(
    v.custom<string>((raw) => decodePlace(raw) !== null, "value-unreadable"),
    v.transform((raw) => decodePlace(raw) ?? fallbackPlace),
  ),
  encode: encodePlace,
  need: "required",
  fallback: () => fallbackPlace,
});
