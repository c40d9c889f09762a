/**
 * Carries what rooms have accepted to the log: one stream per server, whose next batch starts when the former one
 * is durable. No window: while one batch is written the next one gathers.
 */
import type { Clock } from "./clock.ts";
import type { Limits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import type { Append, AppendOutcome, DocumentStorage, RoomName } from "./storage.ts";

/** One room's end of the stream. After `take` exactly one of the other calls follows. */
export interface CommitSource {
  readonly name: RoomName;
  /** Hands over all that waits; null when nothing does. */
  take(): Append | null;
  committed(): void;
  behind(): void;
  gone(): void;
  /** Nothing is known to be stored: what was taken waits again. */
  failed(): void;
  /** The log could not be reached for too long. */
  giveUp(): void;
}

export interface CommitStreamOptions {
  readonly storage: DocumentStorage;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
}

interface Taken {
  readonly source: CommitSource;
  readonly append: Append;
}

interface Failing {
  readonly since: number;
  readonly retryMs: number;
  /** Null once the retry has begun. */
  readonly cancelRetry: (() => void) | null;
}

export class CommitStream {
  readonly #options: CommitStreamOptions;
  readonly #awake = new Set<CommitSource>();
  readonly #failing = new Map<CommitSource, Failing>();
  #running: Promise<void> | null = null;
  #batches = 0;
  #rows = 0;

  constructor(options: CommitStreamOptions) {
    this.#options = options;
  }

  get stats(): { readonly batches: number; readonly rows: number; readonly failingRooms: number } {
    return { batches: this.#batches, rows: this.#rows, failingRooms: this.#failing.size };
  }

  /** The source has something to commit. Cheap to call for every frame. */
  wake(source: CommitSource): void {
    if (typeof this.#failing.get(source)?.cancelRetry === "function") return;
    this.#awake.add(source);
    this.#running ??= this.#run();
  }

  /** The source is closed: nothing more will come from it. */
  forget(source: CommitSource): void {
    this.#awake.delete(source);
    this.#endFailing(source);
  }

  /** Resolves when nothing waits or is being written any more. */
  async drained(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    // What arrives in the same turn shares the first batch.
    await Promise.resolve();
    while (this.#awake.size > 0) {
      const batch = this.#takeAll();
      if (batch.length > 0) await this.#commit(batch);
    }
    this.#running = null;
  }

  /** Rooms in id order: two servers that lock the same documents must do it in the same order. */
  #takeAll(): Taken[] {
    const sources = [...this.#awake].sort((a, b) => (a.name < b.name ? -1 : 1));
    this.#awake.clear();
    const batch: Taken[] = [];
    for (const source of sources) {
      this.#call(source, () => {
        const append = source.take();
        if (append !== null) batch.push({ source, append });
      });
    }
    return batch;
  }

  async #commit(batch: readonly Taken[], startedAt = this.#options.clock.now()): Promise<void> {
    const outcomes = await this.#append(batch);
    if (outcomes !== null) for (const [index, taken] of batch.entries()) this.#tell(taken, outcomes[index], startedAt);
    // One room's bad luck must not hold up the others: each tries by itself.
    else if (batch.length > 1) await Promise.all(batch.map((taken) => this.#commit([taken], startedAt)));
    else for (const { source } of batch) this.#call(source, () => this.#retryLater(source, startedAt));
  }

  /** Null when storage failed or did not answer in time; whether it stored anything is then unknown. */
  async #append(batch: readonly Taken[]): Promise<readonly AppendOutcome[] | null> {
    const { storage, clock, limits, logger } = this.#options;
    this.#batches += 1;
    let stopWaiting = () => {};
    const tooLate = new Promise<never>((_, reject) => {
      stopWaiting = clock.setTimer(limits.storageFailureMs, () => reject(new Error("storage did not answer")));
    });
    try {
      return await Promise.race([storage.append(batch.map(({ append }) => append)), tooLate]);
    } catch (error) {
      logger.error({ error, rooms: batch.map(({ source }) => source.name) }, "A batch could not be stored");
      return null;
    } finally {
      stopWaiting();
    }
  }

  #tell({ source, append }: Taken, outcome: AppendOutcome | undefined, startedAt: number): void {
    if (outcome !== undefined) this.#endFailing(source);
    this.#call(source, () => {
      switch (outcome) {
        case "committed":
          this.#rows += append.rows.length;
          return source.committed();
        case "behind":
          return source.behind();
        case "gone":
          return source.gone();
        case undefined:
          return this.#retryLater(source, startedAt);
        default:
          return outcome satisfies never;
      }
    });
  }

  #retryLater(source: CommitSource, startedAt: number): void {
    const { clock, limits } = this.#options;
    const former = this.#failing.get(source);
    const since = former?.since ?? startedAt;
    this.forget(source);
    source.failed();
    if (clock.now() - since >= limits.storageFailureMs) {
      source.giveUp();
      return;
    }
    const retryMs = Math.min((former?.retryMs ?? limits.retryAfterMs / 2) * 2, limits.retryAtMostMs);
    const cancelRetry = clock.setTimer(retryMs, () => {
      this.#failing.set(source, { since, retryMs, cancelRetry: null });
      this.wake(source);
    });
    this.#failing.set(source, { since, retryMs, cancelRetry });
  }

  #endFailing(source: CommitSource): void {
    this.#failing.get(source)?.cancelRetry?.();
    this.#failing.delete(source);
  }

  /** A bug in one room closes that room; the stream serves all of them and must go on. */
  #call(source: CommitSource, step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#options.logger.error({ error, room: source.name }, "A room failed while committing");
      this.forget(source);
      source.giveUp();
    }
  }
}
