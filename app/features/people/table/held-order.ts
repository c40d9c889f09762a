/**
 * The order of the rows while somebody works in them. Sorting and filtering again at each change would pull the row
 * away from under the hands, so the order is held until the keyboard has left the table: those who are gone leave it,
 * those who came stand at its end.
 */
import { useState } from "react";
import type { PersonRow } from "../people-rows.ts";

/** `arranged`: sorted and filtered as it should be; `all`: everybody, also those whom the filters would hide. */
export function heldOrder(
  former: readonly PersonRow[],
  arranged: readonly PersonRow[],
  all: readonly PersonRow[],
  mustShow: ReadonlySet<string>,
): readonly PersonRow[] {
  const now = new Map(all.map((row) => [row.id, row]));
  const stood = new Set(former.map(({ id }) => id));
  const stay = former.flatMap(({ id }) => now.get(id) ?? []);
  const shown = new Set(arranged.map(({ id }) => id));
  const came = all.filter(({ id }) => !stood.has(id) && (shown.has(id) || mustShow.has(id)));
  const next = [...stay, ...came];
  const isSame = next.length === former.length && next.every((row, index) => row === former[index]);
  return isSame ? former : next;
}

interface HeldRows {
  readonly arranged: readonly PersonRow[];
  readonly all: readonly PersonRow[];
  readonly mustShow: ReadonlySet<string>;
  /** Somebody works in the table. */
  readonly isHeld: boolean;
  /** Another sorting or filter was asked for: then the order is made anew, held or not. */
  readonly wish: unknown;
}

export function useHeldRows({ arranged, all, mustShow, isHeld, wish }: HeldRows): readonly PersonRow[] {
  const [known, setKnown] = useState({ rows: arranged, wish });
  const isFresh = !isHeld || known.wish !== wish;
  const rows = isFresh ? arranged : heldOrder(known.rows, arranged, all, mustShow);
  if (rows !== known.rows || known.wish !== wish) setKnown({ rows, wish });
  return rows;
}
