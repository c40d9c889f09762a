/** Reads and removes whole copies: at opening, at an epoch change, when somebody leaves the device. */

import type { UnsentField } from "../unsent-fields.ts";
import { answered, begin, completed } from "./database.ts";
import {
  type ChangeRow,
  type CopyKey,
  type CopyKeyPath,
  type DocumentRecord,
  keyPathOf,
  type RowKind,
  rowsByCopy,
  type StoredChange,
  type StoredCopy,
  storeNames,
} from "./rows.ts";

/** Makes sure that there is a copy to write to. Afterwards a missing one means that somebody signed out here. */
export async function beginCopy(database: IDBDatabase, key: CopyKey, nickname: string): Promise<void> {
  const transaction = begin(database, "readwrite");
  const done = completed(transaction);
  const documents = transaction.objectStore(storeNames.documents);
  const known: DocumentRecord | undefined = await answered(documents.get(keyPathOf(key)));
  const name = nickname === "" ? {} : { nickname };
  const isKnown = known !== undefined && (nickname === "" || known.nickname === nickname);
  if (!isKnown) documents.put({ ...key, head: 0, ...known, ...name } satisfies DocumentRecord);
  await done;
}

/** Everything kept under this key, by all tabs, in the order it was written. */
export async function readCopy(database: IDBDatabase, key: CopyKey): Promise<StoredCopy> {
  const transaction = begin(database, "readonly");
  const record: DocumentRecord | undefined = await answered(
    transaction.objectStore(storeNames.documents).get(keyPathOf(key)),
  );
  const rows = await rowsOf(transaction, keyPathOf(key));
  return {
    head: record?.head ?? 0,
    durable: rows.filter((row) => row.kind === "durable").map((row) => row.bytes),
    unsent: changesOf(rows, "unsent"),
    refused: changesOf(rows, "refused"),
    undecided: record?.undecided ?? [],
  };
}

export function rowsOf(transaction: IDBTransaction, keyPath: CopyKeyPath): Promise<ChangeRow[]> {
  return answered(transaction.objectStore(storeNames.rows).index(rowsByCopy).getAll(keyPath));
}

function changesOf(rows: readonly ChangeRow[], kind: RowKind): StoredChange[] {
  return rows.flatMap((row) =>
    row.kind === kind && row.id !== undefined ? [{ rowId: row.id, tab: row.tab, bytes: row.bytes, at: row.at }] : [],
  );
}

/** Copies of the same document and member under other epochs: what was unsent there must be carried over. */
export async function otherEpochs(database: IDBDatabase, key: CopyKey): Promise<CopyKey[]> {
  const records = await copiesOf(database, (record) => record.member === key.member);
  return records.filter((record) => record.document === key.document && record.epoch !== key.epoch);
}

/** Every copy whose record passes. */
export async function copiesOf(
  database: IDBDatabase,
  belongs: (record: DocumentRecord) => boolean,
): Promise<DocumentRecord[]> {
  const store = begin(database, "readonly").objectStore(storeNames.documents);
  const records: DocumentRecord[] = await answered(store.getAll());
  return records.filter(belongs);
}

interface Undecided {
  readonly undecided: readonly UnsentField[];
  /** Rows of this copy that it came from. */
  readonly rows: readonly number[];
  /** Copies of former epochs that it came from. */
  readonly former: readonly CopyKey[];
}

/** Notes what waits for the person's decision and removes what it came from: both or neither. */
export async function noteUndecided(
  database: IDBDatabase,
  key: CopyKey,
  { undecided, rows, former }: Undecided,
): Promise<void> {
  const transaction = begin(database, "readwrite", "strict");
  const done = completed(transaction);
  const documents = transaction.objectStore(storeNames.documents);
  const record: DocumentRecord | undefined = await answered(documents.get(keyPathOf(key)));
  // Without a record somebody has signed out here: nothing may be written any more.
  if (record !== undefined) documents.put({ ...record, undecided } satisfies DocumentRecord);
  for (const row of rows) transaction.objectStore(storeNames.rows).delete(row);
  for (const copy of former) await dropWithin(transaction, copy);
  await done;
}

/** Removes the copy with all its rows, in one transaction. */
export async function dropCopy(database: IDBDatabase, key: CopyKey): Promise<void> {
  const transaction = begin(database, "readwrite", "strict");
  const done = completed(transaction);
  await dropWithin(transaction, key);
  await done;
}

async function dropWithin(transaction: IDBTransaction, key: CopyKey): Promise<void> {
  transaction.objectStore(storeNames.documents).delete(keyPathOf(key));
  const rows = transaction.objectStore(storeNames.rows);
  const ids = await answered(rows.index(rowsByCopy).getAllKeys(keyPathOf(key)));
  for (const id of ids) rows.delete(id);
}
