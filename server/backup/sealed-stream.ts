/**
 * A stream under a password: scrypt makes the key, AES-256-GCM seals it piece by piece. Each piece's nonce holds its
 * number and whether it is the last, so that a piece changed, moved, doubled or cut off is noticed.
 */
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { StartRefused } from "../start-refused.ts";

/** The first bytes of a sealed file. */
export const sealedMagic = Buffer.from("ZAEDNO-SEALED 1\n");

const saltBytes = 16;
const prefixBytes = 7;
const tagBytes = 16;
const pieceBytes = 64 * 1024;
/** 64 MB of memory and about a fifth of a second for each guess. */
const cost = { log2N: 16, r: 8, p: 1 };
/** What a file may ask of the machine that reads it. */
const mostCost = { log2N: 20, r: 16, p: 4 };

const costAt = sealedMagic.length + saltBytes;
const prefixAt = costAt + 3;
const tagAt = prefixAt + prefixBytes;
const headBytes = tagAt + tagBytes;

export async function sealing(password: string): Promise<Transform> {
  const head = Buffer.concat([
    sealedMagic,
    randomBytes(saltBytes),
    Buffer.from([cost.log2N, cost.r, cost.p]),
    randomBytes(prefixBytes),
  ]);
  const key = await keyOf(password, head);
  // An empty text under the key: tells a wrong password from a damaged file.
  return new Sealing(key, head, sealPiece(key, head, headNumber, false, Buffer.alloc(0)));
}

export function unsealing(password: string): Transform {
  return new Unsealing(password);
}

class Sealing extends Transform {
  readonly #key: Buffer;
  readonly #head: Buffer;
  #number = 0;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(key: Buffer, head: Buffer, tag: Buffer) {
    super();
    this.#key = key;
    this.#head = head;
    this.push(Buffer.concat([head, tag]));
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    // The last piece must know that it is the last, so a full one waits for more.
    while (this.#waiting.length > pieceBytes) {
      this.#put(this.#waiting.subarray(0, pieceBytes), false);
      this.#waiting = this.#waiting.subarray(pieceBytes);
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#put(this.#waiting, true);
    done();
  }

  #put(piece: Buffer, isLast: boolean): void {
    this.push(sealPiece(this.#key, this.#head, this.#number, isLast, piece));
    this.#number += 1;
  }
}

class Unsealing extends Transform {
  readonly #password: string;
  #opened: { readonly key: Buffer; readonly head: Buffer } | null = null;
  #number = 0;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(password: string) {
    super();
    this.#password = password;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#take(chunk).then(() => done(), done);
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#put(this.#waiting, true);
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #take(chunk: Buffer): Promise<void> {
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    if (this.#opened === null && this.#waiting.length >= headBytes) {
      this.#opened = await openHead(this.#password, this.#waiting.subarray(0, headBytes));
      this.#waiting = this.#waiting.subarray(headBytes);
    }
    while (this.#opened !== null && this.#waiting.length > pieceBytes + tagBytes) {
      this.#put(this.#waiting.subarray(0, pieceBytes + tagBytes), false);
      this.#waiting = this.#waiting.subarray(pieceBytes + tagBytes);
    }
  }

  #put(sealed: Buffer, isLast: boolean): void {
    const piece = this.#opened && openPiece(this.#opened.key, this.#opened.head, this.#number, isLast, sealed);
    if (piece === null) throw new StartRefused("backupDamaged");
    this.#number += 1;
    this.push(piece);
  }
}

/** @throws StartRefused `backupWrongPassword` */
async function openHead(password: string, whole: Buffer): Promise<{ key: Buffer; head: Buffer }> {
  const head = whole.subarray(0, tagAt);
  const key = await keyOf(password, head);
  if (openPiece(key, head, headNumber, false, whole.subarray(tagAt)) === null) {
    throw new StartRefused("backupWrongPassword");
  }
  return { key, head };
}

/** @throws StartRefused `backupDamaged` when the file asks for more than any of ours */
function keyOf(password: string, head: Buffer): Promise<Buffer> {
  const [log2N = 0, r = 0, p = 0] = head.subarray(costAt, prefixAt);
  const isOurs = [log2N, r, p].every((value) => value > 0);
  if (!isOurs || log2N > mostCost.log2N || r > mostCost.r || p > mostCost.p) throw new StartRefused("backupDamaged");
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 2 ** 31 };
  const salt = head.subarray(sealedMagic.length, costAt);
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** No piece has this number: a file would have to be 256 TB long. */
const headNumber = 0xff_ff_ff_ff;

function sealPiece(key: Buffer, head: Buffer, number: number, isLast: boolean, piece: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(head, number, isLast)).setAAD(head);
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

/** Null when it is not the piece that was sealed under this number. */
function openPiece(key: Buffer, head: Buffer, number: number, isLast: boolean, sealed: Buffer): Buffer | null {
  if (sealed.length < tagBytes) return null;
  const body = sealed.subarray(0, sealed.length - tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(head, number, isLast), { authTagLength: tagBytes })
    .setAAD(head)
    .setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    // The tag does not fit; what it means, the caller knows.
    return null;
  }
}

function nonceOf(head: Buffer, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  head.copy(nonce, 0, prefixAt, tagAt);
  nonce.writeUInt32BE(number, prefixBytes);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
