/**
 * Passes over the plain values inside an update. Yjs decodes them recursively, and a value that it cannot decode, or
 * can decode but never encode again, would live in the log for ever.
 */
import type { ByteReader } from "./byte-reader.ts";
import type { ScanLimits } from "./scan-limits.ts";

const maxDepth = 32;

/** One value of lib0's "any" encoding. */
export function skipAny(reader: ByteReader, depth = 1): void {
  if (depth > maxDepth) return void reader.refuse("value-depth");
  const type = reader.byte();
  // 120 and 121 are the booleans, 126 null and 127 undefined: nothing follows.
  if (type === 120 || type === 121 || type === 126 || type === 127) return;
  if (type === 125) reader.skipVarInt();
  else if (type === 124) reader.skip(4);
  else if (type === 123 || type === 122) reader.skip(8);
  else if (type === 119) reader.textLength();
  else if (type === 118) skipAnyObject(reader, depth);
  else if (type === 117) skipAnyArray(reader, depth);
  else if (type === 116) reader.skipBytes();
  else reader.refuse("value-type");
}

function skipAnyObject(reader: ByteReader, depth: number): void {
  const count = reader.count(2);
  for (let i = 0; i < count && reader.fault === null; i++) {
    reader.skipName(Number.POSITIVE_INFINITY);
    skipAny(reader, depth + 1);
  }
}

function skipAnyArray(reader: ByteReader, depth: number): void {
  const count = reader.count(1);
  for (let i = 0; i < count && reader.fault === null; i++) skipAny(reader, depth + 1);
}

/** A value that Yjs keeps as JSON text: a format's value or an embed. */
export function skipJson(reader: ByteReader, limits: ScanLimits): void {
  const text = reader.text(limits.maxJsonBytes, "json-size");
  if (reader.fault !== null || text === "null" || text === "true") return;
  const value = parseJson(text);
  if (value === undefined) reader.refuse("json");
  else checkJson(reader, value, 1);
}

/** Undefined stands for "not JSON", because no JSON text means undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser is the only judge of what is JSON; that it throws is our answer, not a failure.
    return undefined;
  }
}

function checkJson(reader: ByteReader, value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth >= maxDepth) return void reader.refuse("value-depth");
  if (Object.hasOwn(value, "__proto__")) return void reader.refuse("proto-key");
  for (const inner of Object.values(value)) checkJson(reader, inner, depth + 1);
}
