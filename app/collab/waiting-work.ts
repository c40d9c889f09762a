/** All that only this device has of some copies, as fields: what a person may take along before the copies go. */

import { unsentWork } from "./carry-over.ts";
import { browserStore, openDatabase } from "./device-store/database.ts";
import type { DocumentRecord } from "./device-store/rows.ts";
import { copiesOf, readCopy } from "./device-store/stored-copies.ts";
import { rescueFile } from "./offered-work.ts";
import { saveFile } from "./save-file.ts";
import type { UnsentField } from "./unsent-fields.ts";

/** Hands over as a file what this device alone has of these members' work. */
export async function saveWaitingWork(memberIds: readonly string[]): Promise<void> {
  const database = await openDatabase(browserStore());
  if (database === null) return;
  try {
    saveFile(rescueFile(await waitingWork(database, ({ member }) => memberIds.includes(member))));
  } finally {
    database.close();
  }
}

export async function waitingWork(
  database: IDBDatabase,
  belongs: (record: DocumentRecord) => boolean,
): Promise<readonly UnsentField[]> {
  const fields: UnsentField[] = [];
  for (const record of await copiesOf(database, belongs)) fields.push(...unsentWork(await readCopy(database, record)));
  return fields;
}
