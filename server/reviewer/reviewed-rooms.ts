/** The rooms that the reviewing thread holds: asked for when they are missing, checked soon after each change, let go when quiet. */
import type { RichAddress } from "@zaedno/plan";
import type { LogRow, RoomName, StoredDocument } from "@zaedno/sync";
import type { FromReviewer, ReviewerAnswer } from "./messages.ts";
import { RepairLimit } from "./repair-limit.ts";
import { RoomReview } from "./room-review.ts";

export interface ReviewedRoomsOptions {
  tell(message: FromReviewer): void;
  now(): number;
  later(ms: number, task: () => void): void;
}

/** A question that may only be answered from this sequence on. */
interface Question {
  readonly ticket: number;
  readonly atLeast: number;
  /** Null: the plan itself is wanted. */
  readonly text: RichAddress | null;
}

interface Held {
  /** Null while the log is awaited. */
  review: RoomReview | null;
  /** Rows that came while the log was awaited. */
  early: LogRow[];
  /** Survives the copy, which is made anew whenever a repair came too late. */
  readonly limit: RepairLimit;
  questions: Question[];
  /** As it was told last; the first one is told too, since it may have changed before anybody looked. */
  title: string | null;
  usedAt: number;
  reviewIsDue: boolean;
  /** Repairs in a row that did not enter the log: each makes the next one wait longer. */
  lateRepairs: number;
}

const evictAfterMs = 60_000;
/** Long enough to take a burst of keystrokes together, short enough that nobody looks at a fault for long. */
const reviewAfterMs = 50;
/** A repair that is always late, or that the log will not take, must not read the whole log again and again. */
const reviewAtMostAfterMs = 10_000;
/** So long rows may be on their way from the other thread before the log is read for them. */
const rowsOnTheirWayMs = 250;

export class ReviewedRooms {
  readonly #options: ReviewedRoomsOptions;
  readonly #held = new Map<RoomName, Held>();

  constructor(options: ReviewedRoomsOptions) {
    this.#options = options;
  }

  /** `toldUpto`: what people did up to this row need not be told again; all of it by default. */
  open(room: RoomName, stored: StoredDocument, toldUpto?: number): void {
    const held = this.#held.get(room) ?? this.#hold(room);
    if (held.review !== null) return;
    held.review = new RoomReview(stored, { limit: held.limit, ...(toldUpto !== undefined && { toldUpto }) });
    this.follow(room, held.early.splice(0));
  }

  gone(room: RoomName): void {
    const questions = this.#held.get(room)?.questions ?? [];
    this.#forget(room);
    for (const { ticket } of questions) this.#options.tell({ kind: "answer", ticket, answer: { kind: "gone" } });
  }

  follow(room: RoomName, rows: readonly LogRow[]): void {
    const held = this.#held.get(room) ?? this.#ask(room);
    held.usedAt = this.#options.now();
    if (held.review === null) {
      held.early.push(...rows);
      return;
    }
    switch (held.review.follow(rows)) {
      case "all":
        this.#wentOn(room, held, held.review);
        break;
      case "gap":
        this.#askAnew(room, held);
        break;
      case "bad":
        this.#tellBadRow(room, held.review);
    }
  }

  #wentOn(room: RoomName, held: Held, review: RoomReview): void {
    if (review.title !== held.title) this.#options.tell({ kind: "title", room, title: review.title });
    held.title = review.title;
    const deeds = review.takeDeeds();
    if (deeds.length > 0) this.#options.tell({ kind: "deeds", room, seq: review.seq, deeds });
    this.#answerQuestions(held);
    this.#reviewSoon(room, held);
  }

  #tellBadRow(room: RoomName, { badRow }: RoomReview): void {
    if (badRow !== null) this.#options.tell({ kind: "bad-row", room, row: badRow });
  }

  read(room: RoomName, ticket: number, atLeast: number, text: RichAddress | null = null): void {
    const held = this.#held.get(room) ?? this.#ask(room);
    held.usedAt = this.#options.now();
    held.questions.push({ ticket, atLeast, text });
    this.#answerQuestions(held);
    this.#later(room, rowsOnTheirWayMs, () => {
      const isWaiting = held.questions.some((question) => question.ticket === ticket);
      if (isWaiting && held.review !== null) this.#askAnew(room, held);
    });
  }

  settle(room: RoomName, committed: boolean): void {
    const held = this.#held.get(room);
    if (held === undefined) return;
    held.lateRepairs = committed ? 0 : held.lateRepairs + 1;
    if (held.review?.settle(committed) === false) this.#askAnew(room, held);
    else this.#reviewSoon(room, held);
  }

  /**
   * This document can't be handled: whoever waits for an answer is told (`ticket` too, if it is not among them), and
   * the next question starts from the log again. The other rooms go on.
   */
  fail(room: RoomName, error: Error, ticket: number | null = null): void {
    const waiting = this.#held.get(room)?.questions.map((question) => question.ticket) ?? [];
    const tickets = new Set([...waiting, ticket].filter((one) => one !== null));
    this.#forget(room);
    for (const one of tickets.size > 0 ? tickets : [null]) {
      this.#options.tell({ kind: "failed", room, ticket: one, error });
    }
  }

  #forget(room: RoomName): void {
    const review = this.#held.get(room)?.review;
    this.#held.delete(room);
    review?.destroy();
  }

  sweep(): void {
    const now = this.#options.now();
    for (const [room, held] of this.#held) {
      if (held.review !== null && now - held.usedAt > evictAfterMs) this.#forget(room);
      else this.#reviewSoon(room, held);
    }
  }

  #hold(room: RoomName): Held {
    const usedAt = this.#options.now();
    const held: Held = {
      review: null,
      early: [],
      limit: new RepairLimit(),
      questions: [],
      title: null,
      usedAt,
      reviewIsDue: false,
      lateRepairs: 0,
    };
    this.#held.set(room, held);
    return held;
  }

  #ask(room: RoomName): Held {
    const held = this.#hold(room);
    this.#options.tell({ kind: "missing", room });
    return held;
  }

  #askAnew(room: RoomName, held: Held): void {
    held.review?.destroy();
    held.review = null;
    held.early = [];
    this.#options.tell({ kind: "missing", room });
  }

  #answerQuestions({ review, questions }: Held): void {
    if (review === null) return;
    for (let at = questions.length - 1; at >= 0; at -= 1) {
      const question = questions[at];
      if (question === undefined || question.atLeast > review.seq) continue;
      questions.splice(at, 1);
      this.#options.tell({ kind: "answer", ticket: question.ticket, answer: answerTo(question, review) });
    }
  }

  #reviewSoon(room: RoomName, held: Held): void {
    if (held.reviewIsDue) return;
    held.reviewIsDue = true;
    const waitMs = Math.min(reviewAfterMs * 2 ** held.lateRepairs, reviewAtMostAfterMs);
    this.#later(room, waitMs, () => {
      held.reviewIsDue = false;
      const proposal = held.review?.review(this.#options.now()) ?? null;
      if (proposal !== null) this.#options.tell({ kind: "repair", room, ...proposal });
    });
  }

  /** Nobody stands above a timer to catch what one document throws: it would end the thread, for all rooms. */
  #later(room: RoomName, ms: number, task: () => void): void {
    this.#options.later(ms, () => {
      try {
        task();
      } catch (error) {
        this.fail(room, error instanceof Error ? error : new Error(String(error)));
      }
    });
  }
}

function answerTo({ text }: Question, review: RoomReview): ReviewerAnswer {
  if (text !== null) return { kind: "text", blocks: review.text(text) };
  return { kind: "plan", plan: review.plan, seq: review.seq };
}
