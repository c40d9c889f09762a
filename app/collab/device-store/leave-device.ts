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
  | { readonly kind: "unsent"; readonly count: number }
  /** So many changes stay here on purpose, until their writer is back; everything else was removed. */
  | { readonly kind: "kept"; readonly count: number };

interface LeaveOptions {
  /** What to do with changes that were never sent: `ask` removes nothing while there are any. */
  readonly unsent?: "ask" | "keep" | "drop";
  readonly factory?: IDBFactory;
}

/** Removes what this device keeps for these members, as far as `unsent` lets it. Never rejects for want of a store. */
export async function leaveDevice(
  memberIds: readonly string[],
  { unsent = "ask", factory = browserStore() }: LeaveOptions = {},
): Promise<LeaveOutcome> {
  const database = await openDatabase(factory);
  if (database === null) return { kind: "wiped" };
  try {
    const copies = await countedCopies(database, memberIds);
    const count = copies.reduce((sum, copy) => sum + copy.count, 0);
    if (count > 0 && unsent === "ask") return { kind: "unsent", count };
    for (const copy of copies) if (unsent !== "keep" || copy.count === 0) await dropCopy(database, copy.record);
    return unsent === "keep" && count > 0 ? { kind: "kept", count } : { kind: "wiped" };
  } finally {
    database.close();
  }
}

async function countedCopies(database: IDBDatabase, memberIds: readonly string[]) {
  const copies: { record: DocumentRecord; count: number }[] = [];
  for (const record of await copiesOf(database, ({ member }) => memberIds.includes(member))) {
    const { unsent, refused, undecided } = await readCopy(database, record);
    copies.push({ record, count: unsent.length + refused.length + undecided.length });
  }
  return copies;
}
