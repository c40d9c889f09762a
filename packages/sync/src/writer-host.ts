/** What a room does for the writer of its changes. */
import type { CommitSource } from "./commit-stream.ts";
import type { LogRow } from "./storage.ts";
import type { RelayTarget } from "./submission.ts";

export interface WriterHost {
  /** The queue has rows; the stream comes for them with `take`. */
  wakeStream(source: CommitSource): void;
  /** These rows are durable by this server. Called before their senders learn it. */
  committed(rows: readonly CommittedRow[]): void;
  /** Rows that another server committed. */
  advanced(rows: readonly LogRow[], frames: readonly Uint8Array[]): void;
  /** Reads what we lack of the log, then calls `endReading`. */
  readMissing(): void;
  lost(why: "busy" | "epochChanged"): void;
}

export interface CommittedRow {
  readonly row: LogRow;
  readonly frame: Uint8Array;
  readonly from: RelayTarget | null;
}
