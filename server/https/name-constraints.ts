/**
 * The limits of our certificate authority, as X.509 writes them: it may vouch for local names and private addresses
 * and for nothing else, so that whoever steals it cannot pretend to be a bank.
 */

/** RFC 1918, link-local, loopback, and the range that hotspots of carriers use. */
const privateRanges: readonly (readonly [address: string, prefix: number])[] = [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
];

/** Everything below these names is local, too. */
export const localNames: readonly string[] = ["local", "localhost"];

export function isPrivateAddress(address: string): boolean {
  const bytes = fourBytes(address);
  return (
    bytes !== null &&
    privateRanges.some(([range, prefix]) => bitsOf(bytes, prefix) === bitsOf(fourBytes(range), prefix))
  );
}

export const isIpv4 = (text: string): boolean => fourBytes(text) !== null;

/** The value of the extension 2.5.29.30: only these names and the private addresses. */
export function nameConstraints(names: readonly string[]): ArrayBuffer {
  const subtrees = [
    ...names.map((name) => element(dnsName, Buffer.from(name, "ascii"))),
    ...privateRanges.map(([range, prefix]) => element(ipAddress, Buffer.concat([bytesOf(range), mask(4, prefix)]))),
    // ::1, the loopback of IPv6, and no other address of it.
    element(ipAddress, Buffer.concat([Buffer.from("1".padStart(32, "0"), "hex"), mask(16, 128)])),
  ].map((base) => element(sequence, base));
  const constraints = element(sequence, element(permitted, Buffer.concat(subtrees)));
  return new Uint8Array(constraints).buffer;
}

const sequence = 0x30;
const permitted = 0xa0;
const dnsName = 0x82;
const ipAddress = 0x87;

function element(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

/** DER: short lengths stand for themselves, longer ones say first how many bytes they take. */
function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function fourBytes(address: string): Buffer | null {
  const parts = address.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return null;
  return Buffer.from(parts.map(Number));
}

function bytesOf(address: string): Buffer {
  const bytes = fourBytes(address);
  if (bytes === null) throw new Error(`${address} is no IPv4 address`);
  return bytes;
}

function bitsOf(bytes: Buffer | null, count: number): string {
  const bits = [...(bytes ?? [])].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.slice(0, count);
}

function mask(bytes: number, prefix: number): Buffer {
  const bits = "1".repeat(prefix).padEnd(bytes * 8, "0");
  return Buffer.from(Array.from({ length: bytes }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2)));
}
