/** Writes updates byte by byte, as a modified client could: nothing here keeps to Yjs' own rules. */
import * as encoding from "lib0/encoding";

export interface RawItem {
  readonly origin?: readonly [client: number, clock: number];
  readonly right?: readonly [client: number, clock: number];
  readonly root?: string;
  readonly parent?: readonly [client: number, clock: number];
  readonly key?: string;
}

export interface RawContent {
  readonly kind: number;
  write(encoder: encoding.Encoder): void;
}

export type RawStruct = (encoder: encoding.Encoder) => void;

export interface RawBlock {
  readonly client: number;
  readonly clock?: number;
  readonly structs: readonly RawStruct[];
  /** What the count on the wire says, when that is not the truth. */
  readonly count?: number;
}

export interface RawDeletes {
  readonly client: number;
  readonly ranges: readonly (readonly [clock: number, length: number])[];
}

export function rawUpdate(blocks: readonly RawBlock[], deletes: readonly RawDeletes[] = []): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs, count } of blocks) {
    encoding.writeVarUint(encoder, count ?? structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock ?? 0);
    for (const write of structs) write(encoder);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const range of ranges) for (const number of range) encoding.writeVarUint(encoder, number);
  }
  return encoding.toUint8Array(encoder);
}

export function run(kind: "gc" | "skip", length: number, flags = 0): RawStruct {
  return (encoder) => {
    encoding.write(encoder, (kind === "gc" ? 0 : 10) | flags);
    encoding.writeVarUint(encoder, length);
  };
}

export function item(where: RawItem, content: RawContent): RawStruct {
  return (encoder) => {
    const flags = (where.origin ? 0x80 : 0) | (where.right ? 0x40 : 0) | (where.key === undefined ? 0 : 0x20);
    encoding.write(encoder, content.kind | flags);
    writeId(encoder, where.origin);
    writeId(encoder, where.right);
    if (!where.origin && !where.right) writeParent(encoder, where);
    content.write(encoder);
  };
}

function writeId(encoder: encoding.Encoder, id: RawItem["origin"]): void {
  for (const number of id ?? []) encoding.writeVarUint(encoder, number);
}

function writeParent(encoder: encoding.Encoder, { root, parent, key }: RawItem): void {
  encoding.writeVarUint(encoder, root === undefined ? 0 : 1);
  if (root === undefined) writeId(encoder, parent);
  else encoding.writeVarString(encoder, root);
  if (key !== undefined) encoding.writeVarString(encoder, key);
}

export const content = {
  deleted: (length: number): RawContent => numbers(1, length),
  binary: (bytes: Uint8Array): RawContent => ({ kind: 3, write: (e) => encoding.writeVarUint8Array(e, bytes) }),
  text: (text: string): RawContent => ({ kind: 4, write: (e) => encoding.writeVarString(e, text) }),
  embed: (json: string): RawContent => ({ kind: 5, write: (e) => encoding.writeVarString(e, json) }),
  format: (key: string, json: string): RawContent => ({ kind: 6, write: (e) => writeStrings(e, key, json) }),
  type: (type: number): RawContent => numbers(7, type),
  element: (name: string): RawContent => ({
    kind: 7,
    write: (e) => {
      encoding.writeVarUint(e, 3);
      encoding.writeVarString(e, name);
    },
  }),
  any: (...values: Parameters<typeof encoding.writeAny>[1][]): RawContent => ({
    kind: 8,
    write: (e) => {
      encoding.writeVarUint(e, values.length);
      for (const value of values) encoding.writeAny(e, value);
    },
  }),
  /** Any kind with these bytes as content. */
  bytes: (kind: number, ...bytes: number[]): RawContent => ({
    kind,
    write: (e) => encoding.writeUint8Array(e, Uint8Array.from(bytes)),
  }),
};

function numbers(kind: number, ...values: number[]): RawContent {
  const write = (encoder: encoding.Encoder): void => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  };
  return { kind, write };
}

function writeStrings(encoder: encoding.Encoder, ...texts: string[]): void {
  for (const text of texts) encoding.writeVarString(encoder, text);
}
