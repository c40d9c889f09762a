/**
 * The capped scanner: one pass over an update in Yjs' V1 encoding before anything else may look at it. It allocates
 * by what it has read, never by a count on the wire, because twelve bytes can promise millions of structs.
 */
import { ByteReader } from "./byte-reader.ts";
import { normalRanges } from "./deleted-ranges.ts";
import { scanContent } from "./scan-content.ts";
import type { ScanFault } from "./scan-fault.ts";
import type { ScanLimits } from "./scan-limits.ts";
import {
  type ItemId,
  type ScannedBlock,
  type ScannedDeletes,
  type ScannedStruct,
  type ScannedUpdate,
  type StructKind,
  structKind,
} from "./scanned-update.ts";

export type ScanResult =
  | { readonly ok: true; readonly update: ScannedUpdate }
  | { readonly ok: false; readonly fault: ScanFault };

const infoFlag = { origin: 0x80, rightOrigin: 0x40, mapKey: 0x20, kind: 0x1f } as const;

/** Reads the whole update or refuses it with the id of a rule; never throws, never keeps the bytes' content. */
export function scanUpdate(bytes: Uint8Array, limits: ScanLimits): ScanResult {
  const reader = new ByteReader(bytes);
  if (bytes.length > limits.maxBytes) reader.refuse("too-large");
  const blocks = scanBlocks(reader, limits);
  const deletes = scanDeletes(reader, limits);
  if (reader.left > 0) reader.refuse("trailing");
  if (reader.fault !== null) return { ok: false, fault: { kind: "scan", rule: reader.fault } };
  return { ok: true, update: { bytes, blocks, deletes } };
}

function scanBlocks(reader: ByteReader, limits: ScanLimits): ScannedBlock[] {
  const blocks: ScannedBlock[] = [];
  const count = reader.count(1);
  if (count > limits.maxBlocks) reader.refuse("blocks");
  let structsLeft = limits.maxStructs;
  let lastClient = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count && reader.fault === null; i++) {
    const structCount = reader.count(2);
    if (structCount > structsLeft) reader.refuse("structs");
    if (structCount === 0) reader.refuse("empty-block");
    structsLeft -= structCount;
    const client = reader.varUint();
    if (client >= lastClient) reader.refuse("block-order");
    lastClient = client;
    blocks.push({ client, structs: scanStructs(reader, structCount, limits) });
  }
  return blocks;
}

function scanStructs(reader: ByteReader, count: number, limits: ScanLimits): ScannedStruct[] {
  const structs: ScannedStruct[] = [];
  let clock = reader.varUint();
  for (let i = 0; i < count && reader.fault === null; i++) {
    const struct = scanStruct(reader, clock, limits);
    if (struct.length === 0) reader.refuse("zero-length");
    clock += struct.length;
    if (clock > Number.MAX_SAFE_INTEGER) reader.refuse("number");
    structs.push(struct);
  }
  return structs;
}

function scanStruct(reader: ByteReader, clock: number, limits: ScanLimits): ScannedStruct {
  const info = reader.byte();
  const kind = acceptedKind(reader, info);
  if (kind === structKind.collected || kind === structKind.skip) {
    const length = scanContent(reader, kind, limits);
    return { kind, clock, length, origin: null, rightOrigin: null, root: null, parent: null, keyed: false };
  }
  const origin = (info & infoFlag.origin) === 0 ? null : scanId(reader);
  const rightOrigin = (info & infoFlag.rightOrigin) === 0 ? null : scanId(reader);
  let root: string | null = null;
  let parent: ItemId | null = null;
  let keyed = false;
  // Only an item without neighbours says where it stands; with one, it stands where the neighbour does.
  if (origin === null && rightOrigin === null) {
    if (scanParentIsRoot(reader)) root = scanRootName(reader, limits);
    else parent = scanId(reader);
    keyed = (info & infoFlag.mapKey) !== 0;
    if (keyed) reader.skipName(limits.maxNameBytes);
  }
  const length = scanContent(reader, kind, limits);
  return { kind, clock, length, origin, rightOrigin, root, parent, keyed };
}

function acceptedKind(reader: ByteReader, info: number): StructKind {
  const kind = info & infoFlag.kind;
  switch (kind) {
    case structKind.collected:
    case structKind.skip:
      if (info !== kind) reader.refuse("info-flags");
      return kind;
    case structKind.deleted:
    case structKind.binary:
    case structKind.string:
    case structKind.embed:
    case structKind.format:
    case structKind.type:
    case structKind.any:
      return kind;
    default:
      return reader.refuse(kind === 9 ? "sub-document" : "kind");
  }
}

function scanId(reader: ByteReader): ItemId {
  return { client: reader.varUint(), clock: reader.varUint() };
}

function scanParentIsRoot(reader: ByteReader): boolean {
  const flag = reader.varUint();
  if (flag > 1) reader.refuse("parent-flag");
  return flag === 1;
}

function scanRootName(reader: ByteReader, limits: ScanLimits): string {
  const name = reader.text(limits.maxNameBytes, "name-size");
  if (name === "__proto__") reader.refuse("proto-key");
  return name;
}

function scanDeletes(reader: ByteReader, limits: ScanLimits): ScannedDeletes[] {
  const byClient = new Map<number, number[]>();
  const count = reader.count(2);
  let rangesLeft = limits.maxRanges;
  for (let i = 0; i < count && reader.fault === null; i++) {
    const client = reader.varUint();
    const rangeCount = reader.count(2);
    if (rangeCount > rangesLeft) reader.refuse("ranges");
    rangesLeft -= rangeCount;
    const ranges = byClient.get(client) ?? [];
    byClient.set(client, ranges);
    scanRanges(reader, rangeCount, ranges);
  }
  if (reader.fault !== null) return [];
  return Array.from(byClient, ([client, ranges]) => ({ client, ranges: normalRanges(ranges) }));
}

function scanRanges(reader: ByteReader, count: number, ranges: number[]): void {
  for (let i = 0; i < count && reader.fault === null; i++) {
    const start = reader.varUint();
    const length = reader.varUint();
    if (length === 0) reader.refuse("zero-length");
    if (start + length > Number.MAX_SAFE_INTEGER) reader.refuse("number");
    ranges.push(start, start + length);
  }
}
