/** All that only this device has of some copies, as fields: what a person may take along before the copies go. */

import { unsentWork } from "./carry-over.ts";
import type { DocumentRecord } from "./device-store/rows.ts";
import { copiesOf, readCopy } from "./device-store/stored-copies.ts";
import type { UnsentField } from "./unsent-fields.ts";

export async function waitingWork(
  database: IDBDatabase,
  belongs: (record: DocumentRecord) => boolean,
): Promise<readonly UnsentField[]> {
  const fields: UnsentField[] = [];
  for (const record of await copiesOf(database, belongs)) fields.push(...unsentWork(await readCopy(database, record)));
  return fields;
}
