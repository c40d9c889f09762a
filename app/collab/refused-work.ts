/**
 * Work that the server would not take as it was, or that lost its document: kept, compared
 * with what stands now, and offered field by field.
 */
import type { PlanRuleError } from "@zaedno/plan";
import type { FieldAddress } from "./field-address.ts";
import type { FieldValue } from "./field-values.ts";

export interface RefusedField extends FieldAddress {
  readonly entityId: string;
  /** The title of the thing the field belongs to, for the person to recognise it; empty when it has none. */
  readonly title: string;
  readonly mine: FieldValue;
  /** What stands there now; null when it stands empty. */
  readonly now: FieldValue;
}

export interface RefusedWork {
  readonly fields: readonly RefusedField[];
  /** So many fields belong to things that are gone: they can only be kept as a file. */
  readonly homeless: number;
  /** False while the plan may only be read: then there is only the file. */
  readonly canTakeMine: boolean;
  /** Null when it stands in the plan now; else the rule of the plan that refuses it, and it stays offered. */
  readonly takeMine: (field: RefusedField) => PlanRuleError | null;
  readonly keepNow: (field: RefusedField) => void;
  /** Hands everything over as a JSON file. */
  readonly download: () => void;
  /** Forgets what is left, after a question the screen has asked. */
  readonly discard: () => void;
}
