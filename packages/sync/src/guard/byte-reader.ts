/**
 * Reads hostile bytes without throwing: the first fault sticks, everything after it reads as zero, and loops end
 * because no bytes are left. So callers look at `fault` once, where it matters.
 */
import type { ScanRule } from "./scan-fault.ts";
import { utf16Length } from "./utf8.ts";

const protoKey = new TextEncoder().encode("__proto__");
const fatalDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Below this, joining ASCII characters is faster than calling the decoder. */
const shortText = 48;

export class ByteReader {
  fault: ScanRule | null = null;
  #at = 0;
  readonly #bytes: Uint8Array;
  readonly #size: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#size = bytes.length;
  }

  get left(): number {
    return this.#size - this.#at;
  }

  refuse(rule: ScanRule): 0 {
    this.fault ??= rule;
    this.#at = this.#size;
    return 0;
  }

  byte(): number {
    if (this.#at >= this.#size) return this.refuse("ends-early");
    return this.#bytes[this.#at++] ?? 0;
  }

  /** At most 53 bits in at most eight bytes; Yjs' own reader turns endless zero groups into NaN. */
  varUint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 8; i++) {
      if (this.#at >= this.#size) return this.refuse("ends-early");
      const group = this.#bytes[this.#at++] ?? 0;
      value += (group & 0x7f) * scale;
      if (group < 0x80) return value <= Number.MAX_SAFE_INTEGER ? value : this.refuse("number");
      scale *= 128;
    }
    return this.refuse("number");
  }

  skipVarInt(): void {
    let group = this.byte();
    let value = group & 0x3f;
    let scale = 64;
    for (let i = 0; group >= 0x80; i++) {
      if (i === 7) return void this.refuse("number");
      group = this.byte();
      value += (group & 0x7f) * scale;
      scale *= 128;
    }
    if (value > Number.MAX_SAFE_INTEGER) this.refuse("number");
  }

  /** A count of things of which each takes at least `leastBytes`, so that no loop or array outgrows the bytes. */
  count(leastBytes: number): number {
    const count = this.varUint();
    return count * leastBytes <= this.left ? count : this.refuse("count");
  }

  skip(size: number): void {
    if (size > this.left) this.refuse("ends-early");
    else this.#at += size;
  }

  skipBytes(): void {
    this.skip(this.varUint());
  }

  /** Passes over a text; returns its length in UTF-16 units. */
  textLength(): number {
    const end = this.#textEnd();
    const units = utf16Length(this.#bytes, this.#at, end);
    if (units < 0) return this.refuse("utf8");
    this.#at = end;
    return units;
  }

  /** Passes over a name that becomes a key of some object or map. */
  skipName(maxBytes: number): void {
    const end = this.#textEnd();
    if (end - this.#at > maxBytes) return void this.refuse("name-size");
    if (this.#isProto(end)) return void this.refuse("proto-key");
    if (utf16Length(this.#bytes, this.#at, end) < 0) return void this.refuse("utf8");
    this.#at = end;
  }

  /** The text itself; too long is refused with `rule`. */
  text(maxBytes: number, rule: ScanRule): string {
    const end = this.#textEnd();
    if (end - this.#at > maxBytes) {
      this.refuse(rule);
      return "";
    }
    const text = this.#decode(end);
    if (text === null) this.refuse("utf8");
    else this.#at = end;
    return text ?? "";
  }

  #textEnd(): number {
    const size = this.varUint();
    if (size > this.left) this.refuse("ends-early");
    return this.fault === null ? this.#at + size : this.#size;
  }

  #isProto(end: number): boolean {
    if (end - this.#at !== protoKey.length) return false;
    return protoKey.every((byte, i) => this.#bytes[this.#at + i] === byte);
  }

  #decode(end: number): string | null {
    if (end - this.#at <= shortText) {
      let text = "";
      let at = this.#at;
      for (; at < end; at++) {
        const byte = this.#bytes[at] ?? 0x80;
        if (byte >= 0x80) break;
        text += String.fromCharCode(byte);
      }
      if (at === end) return text;
    }
    if (utf16Length(this.#bytes, this.#at, end) < 0) return null;
    return fatalDecoder.decode(this.#bytes.subarray(this.#at, end));
  }
}
