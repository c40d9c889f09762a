/** What a modified client can send: an item whose right neighbour stands to the left of its left one. */
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

const anyContent = 8;
const hasOrigin = 0x80;
const hasRightOrigin = 0x40;

/** Puts a list of three into a root of the document; what `badNeighbours` twists. */
export function addList(doc: Y.Doc): void {
  doc.getMap("meta").set("list", Y.Array.from([1, 2, 3]));
}

/** An update by the document's own clientID that no unmodified client could make. */
export function badNeighbours(doc: Y.Doc): Uint8Array {
  const client = doc.clientID;
  const clock = Y.getState(doc.store, client);
  const encoder = encoding.createEncoder();
  const write = (...numbers: number[]) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number);
  };
  // One client with one item, between the list's last and its first one; then no deletions.
  write(1, 1, client, clock);
  encoding.writeUint8(encoder, anyContent | hasOrigin | hasRightOrigin);
  write(client, clock - 1, client, clock - 3, 1);
  encoding.writeAny(encoder, 4);
  write(0);
  return encoding.toUint8Array(encoder);
}
