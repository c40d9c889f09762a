/** Passes over the content of one item and returns how many clocks it covers; 0 once something was refused. */
import type { ByteReader } from "./byte-reader.ts";
import type { ScanLimits } from "./scan-limits.ts";
import { skipAny, skipJson } from "./scan-values.ts";
import { type StructKind, structKind } from "./scanned-update.ts";

const typeNumber = { xmlElement: 3, xmlHook: 5, last: 6 } as const;

export function scanContent(reader: ByteReader, kind: StructKind, limits: ScanLimits): number {
  switch (kind) {
    case structKind.collected:
    case structKind.skip:
    case structKind.deleted:
      return reader.varUint();
    case structKind.binary:
      reader.skipBytes();
      return 1;
    case structKind.string:
      return reader.textLength();
    case structKind.embed:
      skipJson(reader, limits);
      return 1;
    case structKind.format:
      reader.skipName(limits.maxNameBytes);
      skipJson(reader, limits);
      return 1;
    case structKind.type:
      return scanType(reader, limits);
    case structKind.any:
      return scanAnyList(reader);
  }
}

function scanType(reader: ByteReader, limits: ScanLimits): number {
  const type = reader.varUint();
  // A hook's value is whatever some application registered under its name; ours registers none.
  if (type > typeNumber.last || type === typeNumber.xmlHook) return reader.refuse("type");
  if (type === typeNumber.xmlElement) reader.skipName(limits.maxNameBytes);
  return 1;
}

function scanAnyList(reader: ByteReader): number {
  const count = reader.count(1);
  for (let i = 0; i < count && reader.fault === null; i++) skipAny(reader);
  return count;
}
