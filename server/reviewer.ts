/**
 * The server's side of the reviewing thread: feeds it the log, carries out what it finds, and puts questions to
 * it. If the thread dies it is started again; editing never waits for it.
 */
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Deed, Plan, Repair, RichAddress, RichBlock } from "@zaedno/plan";
import type { DocumentStorage, LogRow, RoomName, ServerAppend, StoredDocument } from "@zaedno/sync";
import type { Log } from "./log.ts";
import type { FromReviewer, ReviewerAnswer, ToReviewer } from "./reviewer/messages.ts";

export interface ReviewerOptions {
  readonly storage: DocumentStorage;
  readonly log: Log;
  appendRepair(room: RoomName, bytes: Uint8Array, head: number): Promise<ServerAppend>;
  /** The repair is in the log: the people in the room are told what changed without their doing. */
  repaired(room: RoomName, repairs: readonly Repair[]): void;
  titleChanged(room: RoomName, title: string): void;
  /** What people did in the rows up to `seq`. */
  saw(room: RoomName, seq: number, deeds: readonly Deed[]): void;
  /** Up to which row what people did is known. */
  seenUpto(room: RoomName): Promise<number>;
  /** See `RoomReview.badRow`. */
  badRow(room: RoomName, row: LogRow): void;
}

interface Asked {
  readonly resolve: (answer: ReviewerAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that cannot even start must not take the whole processor with trying. */
const restartAfterMs = 500;

export class Reviewer {
  readonly #options: ReviewerOptions;
  readonly #asked = new Map<number, Asked>();
  /** Questions that came while there was no thread to put them to. */
  readonly #unasked: ToReviewer[] = [];
  /** Null between its end and its next start. */
  #thread: Worker | null;
  #lastTicket = 0;
  #isClosing = false;

  constructor(options: ReviewerOptions) {
    this.#options = options;
    this.#thread = this.#start();
  }

  /** Rows that entered the log, in order. A thread that is not there now will ask for the log itself. */
  follow(room: RoomName, rows: readonly LogRow[]): void {
    this.#send({ kind: "rows", room, rows: rows.map(ownCopy) });
  }

  /** The plan as of `atLeast` or later; null when the room is gone. */
  async readPlan(room: RoomName, atLeast: number): Promise<{ readonly plan: Plan; readonly seq: number } | null> {
    const answer = await this.#ask((ticket) => ({ kind: "read", ticket, room, atLeast, text: null }));
    return answer.kind === "plan" ? answer : null;
  }

  /** One rich text of the plan as of `atLeast` or later; null when there is no such text, or the room is gone. */
  async readText(room: RoomName, atLeast: number, text: RichAddress): Promise<readonly RichBlock[] | null> {
    const answer = await this.#ask((ticket) => ({ kind: "read", ticket, room, atLeast, text }));
    return answer.kind === "text" ? answer.blocks : null;
  }

  /** What must be appended to bring the document to this version; null when nothing. */
  async migrationOf(stored: StoredDocument): Promise<Uint8Array | null> {
    const answer = await this.#ask((ticket) => ({ kind: "migrate", ticket, stored: ownCopies(stored) }));
    return answer.kind === "migrated" ? answer.bytes : null;
  }

  /** The whole log as one proven update; null when the proof failed. */
  async mergedLog(stored: StoredDocument): Promise<Uint8Array | null> {
    const answer = await this.#ask((ticket) => ({ kind: "merge", ticket, stored: ownCopies(stored) }));
    return answer.kind === "merged" ? answer.bytes : null;
  }

  /** The document without one row, as one update. */
  async copyWithout(stored: StoredDocument, seq: number): Promise<Uint8Array> {
    const answer = await this.#ask((ticket) => ({ kind: "without", ticket, stored: ownCopies(stored), seq }));
    if (answer.kind !== "copied") throw new Error(`Asked for a copy, got ${answer.kind}`);
    return answer.bytes;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#failAll(new Error("The server is stopping"));
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const thread = newThread();
    thread.on("message", (message: FromReviewer) => this.#hear(message));
    thread.on("error", (error) => this.#options.log.error({ err: error }, "the reviewing thread failed"));
    thread.on("exit", () => {
      this.#thread = null;
      if (this.#isClosing) return;
      this.#failAll(new Error("The reviewing thread ended"));
      setTimeout(() => this.#restart(), restartAfterMs);
    });
    return thread;
  }

  #restart(): void {
    if (this.#isClosing) return;
    this.#thread = this.#start();
    for (const question of this.#unasked.splice(0)) this.#send(question);
  }

  #send(message: ToReviewer): void {
    this.#thread?.postMessage(message);
  }

  #ask(question: (ticket: number) => ToReviewer): Promise<ReviewerAnswer> {
    this.#lastTicket += 1;
    const ticket = this.#lastTicket;
    if (this.#isClosing) return Promise.reject(new Error("The server is stopping"));
    return new Promise((resolve, reject) => {
      this.#asked.set(ticket, { resolve, reject });
      if (this.#thread === null) this.#unasked.push(question(ticket));
      else this.#send(question(ticket));
    });
  }

  #hear(message: FromReviewer): void {
    switch (message.kind) {
      case "missing":
        void this.#sendLog(message.room);
        break;
      case "repair":
        void this.#repair(message);
        break;
      case "bad-row":
        this.#options.badRow(message.room, message.row);
        break;
      case "title":
        this.#options.titleChanged(message.room, message.title);
        break;
      case "deeds":
        this.#options.saw(message.room, message.seq, message.deeds);
        break;
      case "answer":
        this.#take(message.ticket)?.resolve(message.answer);
        break;
      case "failed":
        this.#options.log.error({ room: message.room, err: message.error }, "a document could not be reviewed");
        if (message.ticket !== null) this.#take(message.ticket)?.reject(message.error);
        break;
      default:
        message satisfies never;
    }
  }

  async #sendLog(room: RoomName): Promise<void> {
    try {
      const stored = await this.#options.storage.load(room);
      const toldUpto = await this.#options.seenUpto(room);
      this.#send(
        stored === null ? { kind: "gone", room } : { kind: "open", room, stored: ownCopies(stored), toldUpto },
      );
    } catch (error) {
      this.#options.log.error({ room, err: error }, "a log could not be read for review");
      this.#send({ kind: "gone", room });
    }
  }

  async #repair({ room, bytes, head, repairs }: Extract<FromReviewer, { kind: "repair" }>): Promise<void> {
    const outcome = await this.#options.appendRepair(room, bytes, head).catch((error: unknown) => {
      this.#options.log.error({ room, err: error }, "a repair could not be stored");
      return "behind" as const;
    });
    this.#send({ kind: "repaired", room, committed: outcome === "committed" });
    if (outcome === "committed") this.#options.repaired(room, repairs);
  }

  #take(ticket: number): Asked | undefined {
    const asked = this.#asked.get(ticket);
    this.#asked.delete(ticket);
    return asked;
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}

/** Bundled beside the server; from the sources it needs a loader first. */
function newThread(): Worker {
  const built = new URL("./reviewer-worker.js", import.meta.url);
  if (existsSync(built)) return new Worker(built);
  return new Worker(new URL("./reviewer-worker-from-sources.mjs", import.meta.url));
}

/** Sending a view would copy the whole buffer it looks into, which may be a pool of many rows. */
function ownCopy(row: LogRow): LogRow {
  return { ...row, bytes: new Uint8Array(row.bytes) };
}

function ownCopies(stored: StoredDocument): StoredDocument {
  return { ...stored, snapshot: new Uint8Array(stored.snapshot), tail: stored.tail.map(ownCopy), owners: [] };
}
