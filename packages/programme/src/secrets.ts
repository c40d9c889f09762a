/**
 * The one key that must not be in the database, and what is made with it.
 *
 * The threat is a reader of the database: a stolen backup, a curious host. Eight digits and four digits are so few that any
 * hash of them is undone by trying all, and a pepper kept in another column would be read along with it. So digits are
 * looked up by an HMAC, PINs are hashed with this key mixed in, and the code that a facilitator must be able to show again
 * is sealed with it. Losing the key costs only that: open codes must be opened anew and PINs set again.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

export interface Secrets {
  /** Always the same for the same digits, so that they can be found; useless without the key. */
  digitsHash(digits: string): Buffer;
  /** Encrypts a short text for one row; `owner` is that row's id, so that a sealed text moved to another row does not open. */
  seal(text: string, owner: string): Buffer;
  /** Null when it was sealed with another key or for another row. */
  unseal(sealed: Uint8Array, owner: string): string | null;
  /** Mixed into PIN hashes. */
  readonly pinPepper: Uint8Array;
}

/** Derives everything from one key of at least 32 bytes, kept outside the database; throws when it is shorter. */
export function secretsFrom(key: string | Uint8Array): Secrets {
  if (Buffer.byteLength(key) < 32) throw new Error("The installation key needs at least 32 bytes");
  const digitsKey = derive(key, "join digits");
  const sealKey = derive(key, "sealed codes");
  return {
    digitsHash: (digits) => createHmac("sha256", digitsKey).update(digits).digest(),
    seal: (text, owner) => seal(sealKey, text, owner),
    unseal: (sealed, owner) => unseal(sealKey, sealed, owner),
    pinPepper: derive(key, "pin pepper"),
  };
}

/** For values with 128 random bits and more, where no key is needed. */
export function sha256(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}

/** Url-safe, without padding. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

function derive(key: string | Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `zaedno ${purpose}`, 32));
}

const nonceBytes = 12;
const tagBytes = 16;

function seal(key: Buffer, text: string, owner: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, sealed: Uint8Array, owner: string): string | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
  } catch {
    // Wrong key or wrong row: the two look the same, and for both the answer is a new code.
    return null;
  }
}
