/**
 * The way of one room's changes into the log: guard, queue, commit, and what to do when somebody else wrote first.
 * The guard runs ahead of the log by what is queued; whatever the log turns out to hold instead, the queued changes
 * are taken back and judged again.
 */
import type { CommitSource } from "./commit-stream.ts";
import type { DocumentGuard, GuardChange } from "./guard/index.ts";
import type { Limits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import { type OwnerId, serverOwner } from "./owner.ts";
import { encodeUpdate } from "./protocol.ts";
import { loadRow, type RoomLog } from "./room-log.ts";
import type { Append, ClientClaim, LogRow, RoomName } from "./storage.ts";
import type { Outcome, Submission } from "./submission.ts";
import type { CommittedRow, WriterHost } from "./writer-host.ts";

/** An accepted change that waits for the log; `fresh` is null when it says only what others before it said. */
interface Entry {
  readonly submission: Submission;
  readonly fresh: Fresh | null;
}

interface Fresh {
  readonly frame: Uint8Array;
  readonly bytes: Uint8Array;
  readonly claims: readonly ClientClaim[];
  readonly change: GuardChange;
}

type Phase =
  | { readonly kind: "steady" }
  | { readonly kind: "committing"; readonly entries: readonly Entry[] }
  /** Reading rows that another server wrote; nothing is sent to the log until they are known. */
  | { readonly kind: "reading" }
  | { readonly kind: "closed" };

export interface RoomWriterOptions {
  readonly name: RoomName;
  readonly guard: DocumentGuard;
  readonly log: RoomLog;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly host: WriterHost;
}

const steady: Phase = { kind: "steady" };
const durable: Outcome = { kind: "durable" };

export class RoomWriter implements CommitSource {
  readonly name: RoomName;
  readonly guard: DocumentGuard;
  readonly #log: RoomLog;
  readonly #limits: Limits;
  readonly #logger: Logger;
  readonly #host: WriterHost;
  #phase: Phase = steady;
  #queue: Entry[] = [];
  #queuedBytes = 0;
  /** Refused for an owner that may only seem another one because we lack rows: judged again when we have them. */
  #doubtful: Submission[] = [];

  constructor({ name, guard, log, limits, logger, host }: RoomWriterOptions) {
    this.name = name;
    this.guard = guard;
    this.#log = log;
    this.#limits = limits;
    this.#logger = logger;
    this.#host = host;
  }

  /** Nothing waits, nothing is being written or read. */
  get idle(): boolean {
    return this.#phase.kind === "steady" && !this.hasQueue;
  }

  get hasQueue(): boolean {
    return this.#queue.length + this.#doubtful.length > 0;
  }

  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  /** Judges a change and queues it; the submission hears the outcome, at once or when it is durable. */
  submit(submission: Submission): void {
    const { onlyAtHead } = submission;
    if (onlyAtHead !== undefined && !(this.idle && onlyAtHead === this.#log.head)) {
      submission.settle({ kind: "behind" });
      return;
    }
    this.#judge(submission, "maybe-behind");
  }

  #judge(submission: Submission, at: "maybe-behind" | "head"): void {
    const verdict = this.guard.check(submission.update, submission.sender);
    switch (verdict.kind) {
      case "news":
        this.#accept(submission, verdict.bytes, verdict.claims, verdict.change);
        break;
      case "known":
        // Known to the guard is not yet durable: it may repeat what still waits before it.
        if (this.idle) submission.settle(durable);
        else this.#enqueue({ submission, fresh: null });
        break;
      case "foreign":
        if (submission.access === "write" && at === "maybe-behind") this.#doubt(submission);
        else submission.settle(submission.access === "read" ? { kind: "read-only" } : verdict);
        break;
      case "gap":
        submission.settle(submission.access === "read" ? { kind: "read-only" } : verdict);
        break;
      case "strike":
        submission.settle(verdict);
        break;
      default:
        verdict satisfies never;
    }
  }

  /** A client that has heard more than we have sends others' items along: only the log's head can tell. */
  #doubt(submission: Submission): void {
    this.#doubtful.push(submission);
    this.#queuedBytes += submission.update.bytes.length;
    if (this.beginReading()) this.#host.readMissing();
  }

  #accept(submission: Submission, sent: Uint8Array, claims: readonly ClientClaim[], change: GuardChange): void {
    const refusal = this.#refusalOf(submission, sent.length);
    if (refusal !== null) {
      submission.settle(refusal);
      return;
    }
    this.guard.commit(change);
    const frame = encodeUpdate(sent);
    // A view into our own frame: the socket's buffer need not live as long as the log's memory.
    const bytes = frame.subarray(frame.length - sent.length);
    this.#enqueue({ submission, fresh: { frame, bytes, claims, change } });
    this.#host.wakeStream(this);
  }

  #enqueue(entry: Entry): void {
    this.#queue.push(entry);
    this.#queuedBytes += sizeOf(entry);
  }

  #refusalOf({ access, sender }: Submission, size: number): Outcome | null {
    const { documentBytes, queueBytes } = this.#limits;
    if (access === "read") return { kind: "read-only" };
    // A full document must still be mended and migrated, or it could not even be opened.
    if (sender.member === serverOwner) return null;
    if (this.#log.bytes + this.#queuedBytes + size > documentBytes) return { kind: "document-full" };
    return this.#queuedBytes + size > queueBytes ? { kind: "queue-full" } : null;
  }

  take(): Append | null {
    if (this.#phase.kind !== "steady") return null;
    const entries = this.#queue;
    this.#queue = [];
    this.#phase = { kind: "committing", entries };
    const rows = entries.flatMap(({ submission, fresh }) => {
      return fresh === null ? [] : [{ bytes: fresh.bytes, owner: submission.sender.member, claims: fresh.claims }];
    });
    if (rows.length > 0) return { room: this.name, expectedHead: this.#log.head, rows };
    this.#settleDurable(entries);
    return null;
  }

  committed(): void {
    if (this.#phase.kind !== "committing") return;
    const { entries } = this.#phase;
    const rows: CommittedRow[] = [];
    for (const { submission, fresh } of entries) {
      if (fresh === null) continue;
      const row = {
        seq: this.#log.head + 1,
        bytes: fresh.bytes,
        owner: submission.sender.member,
        claims: fresh.claims,
      };
      this.#log.append(row, fresh.frame);
      rows.push({ row, frame: fresh.frame, from: submission.from });
    }
    this.#host.committed(rows);
    this.#settleDurable(entries);
  }

  #settleDurable(entries: readonly Entry[]): void {
    this.#phase = steady;
    for (const entry of entries) {
      this.#queuedBytes -= sizeOf(entry);
      entry.submission.settle(durable);
    }
    if (this.#doubtful.length > 0 && this.beginReading()) this.#host.readMissing();
    else if (this.#queue.length > 0) this.#host.wakeStream(this);
  }

  behind(): void {
    this.failed();
    if (this.beginReading()) this.#host.readMissing();
  }

  gone(): void {
    if (this.#phase.kind !== "closed") this.#host.lost("epochChanged");
  }

  failed(): void {
    if (this.#phase.kind !== "committing") return;
    this.#queue = [...this.#phase.entries, ...this.#queue];
    this.#phase = steady;
  }

  giveUp(): void {
    if (this.#phase.kind !== "closed") this.#host.lost("busy");
  }

  /** Holds commits back while the log is read; false when one is under way: its outcome will tell what we lack. */
  beginReading(): boolean {
    if (this.#phase.kind !== "steady") return false;
    this.#phase = { kind: "reading" };
    return true;
  }

  /** Ends the reading with the rows that follow our head, and judges again what had been judged without them. */
  endReading(rows: readonly LogRow[]): void {
    if (this.#phase.kind !== "reading") return;
    if (rows.length > 0) this.#advanceUnderQueue(rows);
    this.#phase = steady;
    this.#judgeDoubtful();
    if (this.#queue.length > 0) this.#host.wakeStream(this);
  }

  #judgeDoubtful(): void {
    for (const submission of this.#doubtful.splice(0)) {
      this.#queuedBytes -= submission.update.bytes.length;
      this.#judge(submission, "head");
    }
  }

  #advanceUnderQueue(rows: readonly LogRow[]): void {
    const waiting = this.#queue;
    this.#queue = [];
    for (const entry of waiting) this.#queuedBytes -= sizeOf(entry);
    for (const { fresh } of [...waiting].reverse()) if (fresh !== null) this.guard.takeBack(fresh.change);
    this.#advance(rows);
    for (const { submission } of waiting) this.submit(submission);
  }

  /** Takes rows that another server committed, when nothing of ours is on its way. False: read the log instead. */
  offer(rows: readonly LogRow[]): boolean {
    const fresh = rows.filter((row) => row.seq > this.#log.head);
    if (fresh.length === 0) return true;
    if (!this.idle || fresh[0]?.seq !== this.#log.head + 1) return false;
    this.#advance(fresh);
    return true;
  }

  #advance(rows: readonly LogRow[]): void {
    const frames: Uint8Array[] = [];
    for (const row of rows) {
      const frame = loadRow(this.guard, row, ownersIn(row), this.#logger);
      this.#log.append(row, frame);
      if (frame !== null) frames.push(frame);
    }
    this.#host.advanced(rows, frames);
  }

  /** Ends everything that still waits; nobody is told that it is durable. */
  close(): void {
    const entries = [...(this.#phase.kind === "committing" ? this.#phase.entries : []), ...this.#queue];
    const waiting = [...entries.map(({ submission }) => submission), ...this.#doubtful];
    this.#phase = { kind: "closed" };
    this.#queue = [];
    this.#doubtful = [];
    this.#queuedBytes = 0;
    for (const submission of waiting) submission.settle({ kind: "lost" });
  }
}

/** A waiting entry keeps the sent bytes alive, also when only a part of them, or nothing, is news. */
function sizeOf({ submission }: Entry): number {
  return submission.update.bytes.length;
}

function ownersIn(row: LogRow): (clientId: number) => OwnerId | undefined {
  return (clientId) => row.claims.find((claim) => claim.clientId === clientId)?.owner;
}
