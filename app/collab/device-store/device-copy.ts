/**
 * One tab's journal into the device's copy of a plan. Writes go out strictly in order and in
 * batches, so that the stored head never promises a change that is not on the disk. A full or
 * forbidden disk is said (`keepsAll`), retried, and never gets in the way of editing.
 */
import type { ChangeNumber } from "../sent-ledger.ts";
import type { Timers } from "../timers.ts";
import { compactCopy } from "./compaction.ts";
import { type CopyKey, emptyCopy, type StoredChange, type StoredCopy } from "./rows.ts";
import { beginCopy, readCopy } from "./stored-copies.ts";
import { type JournalEntry, type LocalChange, writeJournal } from "./write-journal.ts";

const retryMs = 5_000;
/** Rows written between two looks at whether the copy should be pressed together. */
const compactEvery = 200;

export interface DeviceCopyOptions {
  readonly database: IDBDatabase | null;
  readonly key: CopyKey;
  /** Of whoever works here; empty when that is not known. */
  readonly nickname: string;
  readonly tab: string;
  readonly timers: Timers;
  /** Called whenever the answer of `keepsAll` may have changed. */
  readonly onChange: () => void;
}

export class DeviceCopy {
  readonly #options: DeviceCopyOptions;
  readonly #changes = new Map<ChangeNumber, LocalChange>();
  #journal: JournalEntry[] = [];
  #remote: Uint8Array[] = [];
  #head = 0;
  #headIsTrue = true;
  #writing: Promise<void> | null = null;
  #cancelRetry: (() => void) | null = null;
  #writtenRows = 0;
  #writtenChanges = 0;
  readonly #adopted = new Set<number>();
  #hasBegun = false;
  #isGone = false;

  constructor(options: DeviceCopyOptions) {
    this.#options = options;
    // Closed by the browser (its owner clears what sites keep, the disk fails), or for another tab that does so.
    for (const end of ["close", "versionchange"]) options.database?.addEventListener(end, this.#lose);
  }

  /** What the device held before this page; empty when it keeps nothing or cannot be read. Never rejects. */
  async load(): Promise<StoredCopy> {
    const { database, key } = this.#options;
    if (database === null) return emptyCopy;
    try {
      await this.#begin(database);
      const stored = await readCopy(database, key);
      this.#head = stored.head;
      return stored;
    } catch {
      // A database that cannot be read is as good as none for this page; the server has what was sent.
      this.#headIsTrue = false;
      return emptyCopy;
    }
  }

  /** False while a change of this tab is in memory only. */
  get keepsAll(): boolean {
    for (const { durable, rowId } of this.#changes.values())
      if (!durable && (rowId === null || this.#isGone)) return false;
    return true;
  }

  /** So many changes of this page are on the disk by now, or were. */
  get writtenChanges(): number {
    return this.#writtenChanges;
  }

  /** Unsent changes that other tabs have put on the disk since this one opened; each is given once. Never rejects. */
  async unsentOfOtherTabs(): Promise<readonly StoredChange[]> {
    const { database, key, tab } = this.#options;
    if (database === null || this.#isGone) return [];
    try {
      const { unsent } = await readCopy(database, key);
      return unsent.filter((change) => change.tab !== tab && !this.#adopted.has(change.rowId));
    } catch {
      // Another look comes with the next word or the next connection.
      return [];
    }
  }

  keepMine(number: ChangeNumber, bytes: Uint8Array): void {
    const change: LocalChange = { bytes, rowId: null, durable: false, at: Date.now() };
    this.#changes.set(number, change);
    this.#enter({ kind: "mine", change });
  }

  /** An unsent change of an earlier page or another tab, which this tab now sends as its own. */
  adopt(number: ChangeNumber, rowId: number): void {
    this.#adopted.add(rowId);
    this.#changes.set(number, { bytes: null, rowId, durable: false, at: 0 });
  }

  markDurable(numbers: readonly ChangeNumber[]): void {
    for (const number of numbers) {
      const change = this.#changes.get(number);
      if (change === undefined) continue;
      change.durable = true;
      this.#changes.delete(number);
      this.#enter({ kind: "became", change, to: "durable" });
    }
  }

  /** The server refused these: they wait for the person's decision instead of being sent again. */
  setAside(numbers: readonly ChangeNumber[]): void {
    for (const number of numbers) {
      const change = this.#changes.get(number);
      if (change === undefined) continue;
      this.#changes.delete(number);
      this.#enter({ kind: "became", change, to: "refused" });
    }
  }

  forget(rowIds: readonly number[]): void {
    this.#enter({ kind: "forget", rowIds });
  }

  /** The document built from this copy turned out damaged: the next one is fetched whole from the server. */
  restart(): void {
    this.#headIsTrue = false;
    this.#remote = [];
    this.#enter({ kind: "restart" });
  }

  keepRemote(bytes: Uint8Array): void {
    if (this.#headIsTrue) this.#remote.push(bytes);
  }

  /** Everything up to this sequence has now been given to `keepRemote` or was this member's own. */
  reachedHead(head: number): void {
    if (!this.#headIsTrue || head === this.#head) return;
    if (head < this.#head) {
      this.#doubt();
      return;
    }
    this.#enter({ kind: "remote", updates: this.#remote, from: this.#head, upto: head });
    this.#remote = [];
    this.#head = head;
  }

  /** Keeps every row, but the next page asks for the whole plan. */
  #doubt(): void {
    this.#headIsTrue = false;
    this.#remote = [];
    this.#enter({ kind: "doubt" });
  }

  /** Resolves when nothing waits to be written, or the disk has refused it. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  /** Presses what the server has into one row, when it is worth it. */
  async compact(leastRows: number): Promise<boolean> {
    const { database, key, tab } = this.#options;
    if (database === null) return false;
    return compactCopy({ database, key, tab, leastRows });
  }

  close(): void {
    this.#cancelRetry?.();
    for (const end of ["close", "versionchange"]) this.#options.database?.removeEventListener(end, this.#lose);
  }

  /** What was on the disk may be gone with it: until the next page, work goes on in memory, and says so. */
  readonly #lose = () => {
    this.#isGone = true;
    this.#journal = [];
    this.#cancelRetry?.();
    this.#options.onChange();
  };

  async #begin(database: IDBDatabase): Promise<void> {
    if (!this.#hasBegun) await beginCopy(database, this.#options.key, this.#options.nickname);
    this.#hasBegun = true;
  }

  #enter(entry: JournalEntry): void {
    if (this.#options.database === null || this.#isGone) {
      this.#options.onChange();
      return;
    }
    this.#journal.push(entry);
    // One turn of waiting puts everything of one event into one transaction.
    this.#writing ??= Promise.resolve().then(() => this.#write(this.#options.database));
  }

  async #write(database: IDBDatabase | null): Promise<void> {
    this.#cancelRetry?.();
    while (database !== null && this.#journal.length > 0 && !this.#isGone) {
      const batch = this.#journal;
      this.#journal = [];
      try {
        await this.#begin(database);
        const written = await writeJournal(database, this.#options, batch);
        if (written === "gone") this.#isGone = true;
        else this.#writtenRows += written;
        this.#writtenChanges += batch.filter(({ kind }) => kind === "mine").length;
      } catch (error) {
        if (isClosed(error)) this.#lose();
        else this.#putBack(batch);
        break;
      }
    }
    this.#writing = null;
    this.#options.onChange();
    this.#compactSometimes();
  }

  /** The disk refused. Own work waits for another try; what the server has can be had again. */
  #putBack(batch: readonly JournalEntry[]): void {
    const own = batch.filter((entry) => entry.kind !== "remote");
    if (own.length < batch.length) this.#headIsTrue = false;
    this.#journal = [...own, ...this.#journal];
    this.#cancelRetry = this.#options.timers.after(retryMs, () => {
      this.#writing ??= this.#write(this.#options.database);
    });
  }

  #compactSometimes(): void {
    if (this.#writtenRows < compactEvery) return;
    this.#writtenRows = 0;
    // A copy that could not be pressed is only larger than it need be.
    this.compact(compactEvery).catch(() => {});
  }
}

/** How a connection answers that the browser has closed, also where it did not say so. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === "InvalidStateError";
}
