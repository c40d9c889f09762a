/** Strict UTF-8: Yjs decodes fatally, so one invalid byte in a stored row would make the room unloadable for ever. */

const invalid = -1;

/** Length of the text in UTF-16 units, which is what Yjs counts by; -1 when the bytes are not strict UTF-8. */
export function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  let at = start;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      units += 1;
      continue;
    }
    const size = sequenceSize(lead);
    if (size === 0 || at + size > end || !continues(bytes, at, size, lead)) return invalid;
    at += size;
    units += size === 4 ? 2 : 1;
  }
  return units;
}

function sequenceSize(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function continues(bytes: Uint8Array, at: number, size: number, lead: number): boolean {
  const second = bytes[at + 1] ?? 0;
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return false;
  for (let i = 2; i < size; i++) {
    if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** Below this the sequence would be an overlong form of a shorter one. */
function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  if (lead === 0xf0) return 0x90;
  return 0x80;
}

/** Above this it would be half a surrogate pair, or past the last code point. */
function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  if (lead === 0xf4) return 0x8f;
  return 0xbf;
}
