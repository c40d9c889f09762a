/**
 * Writes one backup file: a gzipped tar, sealed with a password when there is one, under a name of its own until it
 * is whole and on the disk. A crash or a full disk leaves no file with the right name.
 */
import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";
import { StartRefused } from "../start-refused.ts";
import { sealing } from "./sealed-stream.ts";

/** Of 9: bytes written as hex gain little more from the higher ones, and a laptop has other work. */
const compression = 4;

export class ArchiveWriter {
  readonly #file: string;
  readonly #partial: string;
  readonly #pack: Pack = pack();
  readonly #written: Promise<void>;

  private constructor(file: string, seal: Transform) {
    this.#file = file;
    this.#partial = join(dirname(file), `.${basename(file)}.${process.pid}.partial`);
    const target = createWriteStream(this.#partial, { mode: 0o600, flush: true, flags: "wx" });
    this.#written = pipeline(this.#pack, createGzip({ level: compression }), seal, target);
    // Who adds the next part or finishes is told.
    this.#written.catch(() => {});
  }

  /** @throws StartRefused `backupFileThere` */
  static async open(file: string, password: string | null): Promise<ArchiveWriter> {
    refuseExisting(file);
    return new ArchiveWriter(file, password === null ? new PassThrough() : await sealing(password));
  }

  /** Resolves when there is room for more. */
  async add(name: string, bytes: Buffer): Promise<void> {
    const header = { name, size: bytes.length, mode: 0o600, mtime: new Date() };
    try {
      await new Promise<void>((resolve, reject) => {
        const entry = this.#pack.entry(header, (error) => (error ? reject(error) : resolve()));
        entry.on("error", reject);
        entry.end(bytes);
      });
    } catch (error) {
      // Why nothing more can be added, the file knows.
      await this.#written;
      throw error;
    }
  }

  /** The file has its name when this resolves. */
  async finish(): Promise<void> {
    this.#pack.finalize();
    await this.#written;
    refuseExisting(this.#file);
    renameSync(this.#partial, this.#file);
    await flushFolder(dirname(this.#file));
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.#pack.destroy();
    await this.#written.catch(() => {});
    rmSync(this.#partial, { force: true });
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new StartRefused("backupFileThere", { file });
}

/** The new name is on the disk, too. Windows writes it itself and does not open folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
