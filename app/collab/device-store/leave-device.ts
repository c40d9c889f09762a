/**
 * What stays on a phone when somebody signs out of it: nothing, unless changes are unsent; then
 * nothing is removed before the person has decided.
 */
import { browserStore, openDatabase } from "./database.ts";
import type { DocumentRecord } from "./rows.ts";
import { copiesOf, dropCopy, readCopy } from "./stored-copies.ts";

export type LeaveOutcome =
  | { readonly kind: "wiped" }
  /** So many changes exist only on this device; nothing was removed. */
  | { readonly kind: "unsent"; readonly count: number };

/**
 * Removes all that this device keeps for these members. With unsent changes it removes nothing and
 * says how many there are, unless `evenUnsent`. Never rejects for want of a store.
 */
export async function leaveDevice(
  memberIds: readonly string[],
  { evenUnsent = false, factory = browserStore() }: { evenUnsent?: boolean; factory?: IDBFactory } = {},
): Promise<LeaveOutcome> {
  const database = await openDatabase(factory);
  if (database === null) return { kind: "wiped" };
  try {
    const copies = await copiesOf(database, (record) => memberIds.includes(record.member));
    const count = await countUnsent(database, copies);
    if (count > 0 && !evenUnsent) return { kind: "unsent", count };
    for (const copy of copies) await dropCopy(database, copy);
    return { kind: "wiped" };
  } finally {
    database.close();
  }
}

async function countUnsent(database: IDBDatabase, copies: readonly DocumentRecord[]): Promise<number> {
  let count = 0;
  for (const copy of copies) {
    const { unsent, refused, undecided } = await readCopy(database, copy);
    count += unsent.length + refused.length + undecided.length;
  }
  return count;
}
