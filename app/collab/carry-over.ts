/** Finds the unsent work that this device still holds under former epochs of the same document. */
import type { CopyKey } from "./device-store/rows.ts";
import { dropCopy, otherEpochs, readCopy } from "./device-store/stored-copies.ts";
import { fieldsOfChanges } from "./stored-document.ts";
import type { UnsentField } from "./unsent-fields.ts";

export interface CarryOver {
  readonly fields: readonly UnsentField[];
  /** Removes the former copies; to be called only when their work is safe elsewhere. */
  finish(): Promise<void>;
}

/** Never rejects: a former copy that cannot be read stays where it is. */
export async function findCarryOver(database: IDBDatabase | null, key: CopyKey): Promise<CarryOver> {
  if (database === null) return { fields: [], finish: () => Promise.resolve() };
  const former = await otherEpochs(database, key).catch(() => []);
  const fields: UnsentField[] = [];
  for (const copyKey of former) {
    const copy = await readCopy(database, copyKey).catch(() => null);
    if (copy === null) continue;
    const mine = [...copy.unsent, ...copy.refused].map((change) => change.bytes);
    if (mine.length > 0) fields.push(...fieldsOfChanges(copy, mine));
  }
  return {
    fields,
    async finish() {
      for (const copyKey of former) await dropCopy(database, copyKey);
    },
  };
}
