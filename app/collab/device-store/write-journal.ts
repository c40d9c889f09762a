/** One transaction that brings a batch of one tab's journal onto the disk: all of it or nothing. */
import { answered, begin, completed } from "./database.ts";
import { type ChangeRow, type CopyKey, type DocumentRecord, keyPathOf, type RowKind, storeNames } from "./rows.ts";
import { rowsOf } from "./stored-copies.ts";

/** A change made in this tab, or adopted by it, on its way from memory to the server. */
export interface LocalChange {
  /** Null once it came from the disk. */
  readonly bytes: Uint8Array | null;
  /** Null until it is on the disk. */
  rowId: number | null;
  durable: boolean;
  readonly at: number;
}

export type JournalEntry =
  | { readonly kind: "mine"; readonly change: LocalChange }
  | { readonly kind: "became"; readonly change: LocalChange; readonly to: RowKind }
  | { readonly kind: "forget"; readonly rowIds: readonly number[] }
  /** What the server gave is no longer believed: it will be fetched anew. Own work stays. */
  | { readonly kind: "restart" }
  /** The server's log went back behind ours (an old backup): our rows may be all there is of the difference. */
  | { readonly kind: "doubt" }
  | { readonly kind: "remote"; readonly updates: readonly Uint8Array[]; readonly from: number; readonly upto: number };

interface Writer {
  readonly key: CopyKey;
  readonly tab: string;
}

/**
 * Resolves with the number of rows added when all is on the disk, or with "gone" when the copy was removed since it
 * was begun (somebody signed out in another tab) and nothing may be written any more. Rejects when the disk refused all.
 */
export async function writeJournal(
  database: IDBDatabase,
  { key, tab }: Writer,
  batch: readonly JournalEntry[],
): Promise<number | "gone"> {
  const hasOwnWork = batch.some((entry) => entry.kind !== "remote");
  const transaction = begin(database, "readwrite", hasOwnWork ? "strict" : "relaxed");
  const done = completed(transaction);
  try {
    const added = await writeAll(transaction, { key, tab }, batch);
    await done;
    if (added === null) return "gone";
    for (const [change, rowId] of added.mine) change.rowId = rowId;
    return added.rows;
  } catch (error) {
    undo(transaction);
    throw error;
  }
}

/** A batch that failed half way must not be committed half: it will be written again as a whole. */
function undo(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has been aborted by the failure itself.
  }
}

interface Added {
  readonly mine: Map<LocalChange, number>;
  rows: number;
}

async function writeAll(
  transaction: IDBTransaction,
  writer: Writer,
  batch: readonly JournalEntry[],
): Promise<Added | null> {
  const rows = transaction.objectStore(storeNames.rows);
  const documents = transaction.objectStore(storeNames.documents);
  const record: DocumentRecord | undefined = await answered(documents.get(keyPathOf(writer.key)));
  if (record === undefined) return null;
  const added: Added = { mine: new Map(), rows: 0 };
  for (const entry of batch) {
    switch (entry.kind) {
      case "mine":
        await addMine(rows, writer, entry.change, added);
        break;
      case "became":
        await changeKind(rows, added.mine.get(entry.change) ?? entry.change.rowId, entry.to);
        break;
      case "forget":
        for (const rowId of entry.rowIds) rows.delete(rowId);
        break;
      case "restart":
        await dropDurable(transaction, writer.key);
        record.head = 0;
        break;
      case "doubt":
        record.head = 0;
        break;
      case "remote":
        addRemote(rows, writer, record, entry, added);
        break;
    }
  }
  documents.put(record);
  return added;
}

async function addMine(rows: IDBObjectStore, writer: Writer, change: LocalChange, added: Added): Promise<void> {
  if (change.bytes === null) return;
  const row: ChangeRow = {
    ...writer.key,
    tab: writer.tab,
    kind: change.durable ? "durable" : "unsent",
    bytes: change.bytes,
    at: change.at,
  };
  const id = await answered(rows.add(row));
  if (typeof id === "number") added.mine.set(change, id);
  added.rows += 1;
}

/** N.B. only a row that still exists: another tab may have pressed it into the base already. */
async function changeKind(rows: IDBObjectStore, rowId: number | null, to: RowKind): Promise<void> {
  if (rowId === null) return;
  const row: ChangeRow | undefined = await answered(rows.get(rowId));
  if (row === undefined || row.kind === "durable") return;
  row.kind = to;
  rows.put(row);
}

async function dropDurable(transaction: IDBTransaction, key: CopyKey): Promise<void> {
  const rows = transaction.objectStore(storeNames.rows);
  for (const row of await rowsOf(transaction, keyPathOf(key)))
    if (row.kind === "durable" && row.id !== undefined) rows.delete(row.id);
}

/** Skipped when another tab has stored the same stretch, or when rows before it are missing. */
function addRemote(
  rows: IDBObjectStore,
  writer: Writer,
  record: DocumentRecord,
  entry: Extract<JournalEntry, { kind: "remote" }>,
  added: Added,
): void {
  if (record.head >= entry.upto || record.head < entry.from) return;
  for (const bytes of entry.updates) {
    const row: ChangeRow = { ...writer.key, tab: writer.tab, kind: "durable", bytes, at: 0 };
    rows.add(row);
    added.rows += 1;
  }
  record.head = entry.upto;
}
