/**
 * Finds the work that this device still holds under former epochs of the same document: what was never
 * sent, and, when the present epoch began from something older than this device knows (a backup), also
 * what the server had acknowledged and then lost.
 */
import * as Y from "yjs";
import type { CopyKey, StoredCopy } from "./device-store/rows.ts";
import { otherEpochs, readCopy } from "./device-store/stored-copies.ts";
import { addressText, type FieldAddress } from "./field-address.ts";
import { readField, writtenAt } from "./field-values.ts";
import { durableDocument, fieldsOfChanges } from "./stored-document.ts";
import type { UnsentField } from "./unsent-fields.ts";

export interface FormerCopy {
  readonly key: CopyKey;
  readonly stored: StoredCopy;
}

/** A former copy that cannot be read is left out, and stays where it is. */
export async function formerCopies(database: IDBDatabase, key: CopyKey): Promise<FormerCopy[]> {
  const copies: FormerCopy[] = [];
  for (const former of await otherEpochs(database, key)) {
    const stored = await readCopy(database, former).catch(() => null);
    if (stored !== null) copies.push({ key: former, stored });
  }
  return copies;
}

/** What this member has made in the copy and nobody else has. */
export function unsentWork({ durable, unsent, refused, undecided }: StoredCopy): readonly UnsentField[] {
  const mine = [...unsent, ...refused].map((change) => change.bytes);
  return mine.length === 0 ? undecided : [...undecided, ...fieldsOfChanges({ durable }, mine)];
}

/**
 * By what a former copy, as the server had acknowledged it, is ahead of the document that began without it. Both share
 * their first history, so Yjs can tell. A field that somebody has written since is contested: the newer value is not taken.
 */
export function acknowledgedAhead(doc: Y.Doc, { durable }: StoredCopy): readonly UnsentField[] {
  const present = Y.encodeStateAsUpdate(doc);
  const former = durableDocument({ durable });
  const changedSince = fieldsOfChanges({ durable }, [present]);
  const textsSince = new Set(changedSince.filter((field) => field.rich !== undefined).map(addressText));
  const ahead = fieldsOfChanges({ durable: [present] }, durable).map((field) => {
    const contested = textsSince.has(addressText(field)) || wroteHere(doc, field, former);
    return contested ? { ...field, contested } : field;
  });
  // Where both have written, Yjs may show the present value already, and the former one would be lost without a word.
  const replaced = changedSince
    .filter((field) => wroteHere(former, field, doc))
    .map((field) => ({
      ...field,
      before: field.mine,
      mine: readField(former, field),
      created: false,
      contested: true,
    }));
  return [...ahead, ...replaced];
}

/** True when the value that stands in `doc` was written where `other` knows nothing of it. */
function wroteHere(doc: Y.Doc, address: FieldAddress, other: Y.Doc): boolean {
  const item = writtenAt(doc, address);
  return item !== null && item.id.clock >= Y.getState(other.store, item.id.client);
}
