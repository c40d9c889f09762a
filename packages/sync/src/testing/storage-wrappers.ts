/** Storages that misbehave on purpose: slow ones that a test lets go, and ones that fail. */
import type { OwnerId } from "../owner.ts";
import type { Append, AppendOutcome, DocumentStorage, LogRow, RoomName, StoredDocument } from "../storage.ts";

/** Passes everything on; the others change one thing of it. */
class StorageWrapper implements DocumentStorage {
  protected readonly inner: DocumentStorage;

  constructor(inner: DocumentStorage) {
    this.inner = inner;
  }

  load(room: RoomName): Promise<StoredDocument | null> {
    return this.inner.load(room);
  }

  readSince(room: RoomName, seq: number): Promise<readonly LogRow[] | null> {
    return this.inner.readSince(room, seq);
  }

  append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    return this.inner.append(batch);
  }

  heads(rooms: readonly RoomName[]): Promise<ReadonlyMap<RoomName, number>> {
    return this.inner.heads(rooms);
  }

  keepRefused(room: RoomName, owner: OwnerId, reason: string, bytes: Uint8Array): Promise<void> {
    return this.inner.keepRefused(room, owner, reason, bytes);
  }
}

type Held = "append" | "load" | "readSince";

/** While `hold` is on, calls of that kind wait for `release`: before they reach the log, or (append) after. */
export class HeldStorage extends StorageWrapper {
  readonly calls = { load: 0, append: 0, readSince: 0 };
  readonly #held = new Set<Held>();
  readonly #waiting: { readonly kind: Held; readonly go: () => void }[] = [];

  hold(kind: Held): void {
    this.#held.add(kind);
  }

  waiting(kind: Held): number {
    return this.#waiting.filter((one) => one.kind === kind).length;
  }

  /** Lets the oldest `count` waiting calls of this kind go on; the next ones wait again. */
  release(kind: Held, count = Number.POSITIVE_INFINITY): void {
    const ready = this.#waiting.filter((one) => one.kind === kind).slice(0, count);
    for (const one of ready) {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.go();
    }
  }

  /** Nothing is held any more, and what waits goes on. */
  letGo(kind: Held): void {
    this.#held.delete(kind);
    this.release(kind);
  }

  /** The server behind it is dead: what waits never happens, and no later call is ever answered. */
  die(): void {
    for (const kind of ["append", "load", "readSince"] as const) this.#held.add(kind);
    this.#waiting.length = 0;
  }

  override async load(room: RoomName): Promise<StoredDocument | null> {
    this.calls.load += 1;
    await this.#gate("load");
    return this.inner.load(room);
  }

  override async append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    this.calls.append += 1;
    await this.#gate("append");
    return this.inner.append(batch);
  }

  override async readSince(room: RoomName, seq: number): Promise<readonly LogRow[] | null> {
    this.calls.readSince += 1;
    await this.#gate("readSince");
    return this.inner.readSince(room, seq);
  }

  #gate(kind: Held): Promise<void> {
    if (!this.#held.has(kind)) return Promise.resolve();
    return new Promise((go) => this.#waiting.push({ kind, go }));
  }
}

/** Throws where the test says so. `append: "after"` stores and then fails: the caller cannot know. */
export class FailingStorage extends StorageWrapper {
  failing: { readonly load?: boolean; readonly append?: "before" | "after"; readonly readSince?: boolean } = {};
  /** Appends that name one of these rooms fail, whatever else is in the batch. */
  readonly brokenRooms = new Set<RoomName>();

  override async load(room: RoomName): Promise<StoredDocument | null> {
    if (this.failing.load === true) throw new Error("storage is away");
    return this.inner.load(room);
  }

  override async readSince(room: RoomName, seq: number): Promise<readonly LogRow[] | null> {
    if (this.failing.readSince === true) throw new Error("storage is away");
    return this.inner.readSince(room, seq);
  }

  override async append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    if (this.failing.append === "before") throw new Error("storage is away");
    if (batch.some(({ room }) => this.brokenRooms.has(room))) throw new Error("this room's rows cannot be written");
    const outcomes = await this.inner.append(batch);
    if (this.failing.append === "after") throw new Error("the answer was lost");
    return outcomes;
  }
}
