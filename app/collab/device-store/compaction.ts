/**
 * Presses all that the server has into one row, so that a plan opens as fast after a year as on
 * the first day. Unsent and refused rows are never touched. One transaction does it all, so a
 * second tab can do no harm; the lock only spares it the work.
 */
import * as Y from "yjs";
import { begin, completed } from "./database.ts";
import { inOneTab } from "./one-tab.ts";
import { type ChangeRow, type CopyKey, keyPathOf, storeNames } from "./rows.ts";
import { rowsOf } from "./stored-copies.ts";

interface Compaction {
  readonly database: IDBDatabase;
  readonly key: CopyKey;
  readonly tab: string;
  /** Fewer durable rows than this are left as they are. */
  readonly leastRows: number;
}

/** True when rows were pressed together. Rejects when the disk refuses; nothing is lost then. */
export function compactCopy(task: Compaction): Promise<boolean> {
  const name = `compact ${keyPathOf(task.key).join(" ")}`;
  return inOneTab(task.database, name, task.tab, () => pressRows(task));
}

async function pressRows({ database, key, tab, leastRows }: Compaction): Promise<boolean> {
  const transaction = begin(database, "readwrite");
  const done = completed(transaction);
  const durable = (await rowsOf(transaction, keyPathOf(key))).filter((row) => row.kind === "durable");
  const base = durable.length < leastRows ? null : merged(durable);
  if (base !== null) replaceRows(transaction.objectStore(storeNames.rows), durable, { ...key, tab, base });
  await done;
  return base !== null;
}

/** The rows as one update; null when something they build on is not there yet. */
function merged(rows: readonly ChangeRow[]): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const row of rows) Y.applyUpdate(doc, row.bytes);
    });
    const complete = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    return complete ? Y.encodeStateAsUpdate(doc) : null;
  } finally {
    doc.destroy();
  }
}

function replaceRows(
  rows: IDBObjectStore,
  former: readonly ChangeRow[],
  { base, ...rest }: CopyKey & { tab: string; base: Uint8Array },
): void {
  for (const row of former) if (row.id !== undefined) rows.delete(row.id);
  const row: ChangeRow = { ...rest, kind: "durable", bytes: base, at: 0 };
  rows.add(row);
}
