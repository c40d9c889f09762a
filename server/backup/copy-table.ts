/** Moves whole tables in and out as PostgreSQL's own text, piece by piece, so that no plan is too large for the memory. */
import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ISql } from "postgres";
import { quoted, type Table } from "./catalog.ts";

const partBytes = 1024 * 1024;
const newline = 0x0a;

/** So that the same rows are the same bytes on every server. */
export async function sameWordsEverywhere(tx: ISql): Promise<void> {
  await tx.unsafe(`set local synchronize_seqscans = off; set local timezone = 'UTC'; set local datestyle = 'ISO, MDY';
    set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 3;
    set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
}

export async function* copyOut(tx: ISql, table: Table): AsyncGenerator<Buffer> {
  const stream = await tx.unsafe(`copy ${named(table)} to stdout`).readable();
  // The driver pauses its socket when the stream is full and forgets to let it go on when that was the last piece.
  stream.once("end", () => stream._read(0));
  let isDone = false;
  let parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      parts.push(chunk);
      bytes += chunk.length;
      if (bytes < partBytes) continue;
      yield Buffer.concat(parts);
      [parts, bytes] = [[], 0];
    }
    isDone = true;
    if (bytes > 0) yield Buffer.concat(parts);
  } finally {
    // The rest is let go by: in the middle of an answer the connection could not even roll back.
    if (!isDone && !stream.destroyed) await finished(stream.resume(), { writable: false });
  }
}

/** Takes the pieces in the order in which `copyOut` gave them. */
export class CopyIn {
  readonly #tx: ISql;
  readonly #stream: Writable;
  #failure: Error | null = null;

  private constructor(tx: ISql, stream: Writable) {
    this.#tx = tx;
    this.#stream = stream;
    stream.on("error", (error) => {
      this.#failure ??= error;
    });
  }

  static async open(tx: ISql, table: Table): Promise<CopyIn> {
    return new CopyIn(tx, await tx.unsafe(`copy ${named(table)} from stdin`).writable());
  }

  async write(part: Buffer): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(part, (error) => (error ? reject(this.#failure ?? error) : resolve()));
    });
  }

  /** Resolves when PostgreSQL has taken all rows. */
  async end(): Promise<void> {
    const tx = this.#tx;
    const done = finished(this.#stream);
    this.#stream.end();
    // The stream's last word must be on its way before anything else is.
    await new Promise((resolve) => setImmediate(resolve));
    // The driver never tells a stream that its end was refused; the transaction is then aborted, and a question says so.
    await Promise.all([done, tx`select 1`]);
  }
}

/** Adds up what a table's pieces say, whichever way they go. */
export class TableSum {
  readonly #hash = createHash("sha256");
  rows = 0;
  bytes = 0;
  parts = 0;

  add(part: Buffer): void {
    this.#hash.update(part);
    this.bytes += part.length;
    this.parts += 1;
    // In COPY's text a line end inside a value is written as two other letters.
    for (let at = part.indexOf(newline); at >= 0; at = part.indexOf(newline, at + 1)) this.rows += 1;
  }

  get facts(): { rows: number; bytes: number; parts: number; sha256: string } {
    return { rows: this.rows, bytes: this.bytes, parts: this.parts, sha256: this.#hash.digest("hex") };
  }
}

function named({ name, columns }: Table): string {
  return `${quoted(name)} (${columns.map(quoted).join(", ")})`;
}
