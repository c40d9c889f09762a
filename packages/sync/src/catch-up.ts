/** Reads the rows that other servers appended, for a room that missed a hint or lost a race for the log. */
import type { Clock } from "./clock.ts";
import type { Limits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import type { RoomLog } from "./room-log.ts";
import type { RoomWriter } from "./room-writer.ts";
import type { DocumentStorage, LogRow, RoomName } from "./storage.ts";

export interface CatchUpOptions {
  readonly name: RoomName;
  readonly storage: DocumentStorage;
  readonly writer: RoomWriter;
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  /** The rows are not to be had: whoever is in the room must come in again. */
  readonly lost: () => void;
}

export class CatchUp {
  readonly #options: CatchUpOptions;
  #reading: Promise<void> | null = null;

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  /** Resolves when everything that was in the log at the time of the call has been taken in, or cannot be now. */
  async toHead(): Promise<void> {
    if (this.#options.writer.beginReading()) this.read();
    await this.#reading;
  }

  /** For a writer that has begun to read. */
  read(): void {
    const { logger, name, lost } = this.#options;
    const reading = this.#read()
      .catch((error: unknown) => {
        logger.error({ error, room: name }, "A room failed while reading its log");
        lost();
      })
      .finally(() => {
        if (this.#reading === reading) this.#reading = null;
      });
    this.#reading = reading;
  }

  async #read(): Promise<void> {
    const { writer, clock, limits, logger, name, lost } = this.#options;
    const startedAt = clock.now();
    for (;;) {
      const rows = await this.#rowsAfterHead();
      if (rows === "compacted") return lost();
      if (rows !== "unreachable") return writer.endReading(rows);
      if (!writer.hasQueue) return writer.endReading([]);
      if (clock.now() - startedAt >= limits.storageFailureMs) return lost();
      logger.warn({ room: name }, "The log cannot be read; trying again");
      await new Promise<void>((resolve) => clock.setTimer(limits.retryAtMostMs, resolve));
    }
  }

  async #rowsAfterHead(): Promise<readonly LogRow[] | "compacted" | "unreachable"> {
    const { storage, name, log, logger } = this.#options;
    try {
      return (await storage.readSince(name, log.head)) ?? "compacted";
    } catch (error) {
      logger.error({ error, room: name }, "The log could not be read");
      return "unreachable";
    }
  }
}
