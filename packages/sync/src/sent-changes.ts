/** The changes one connection sends: counted, judged by the room, and answered by what became of each. */
import { AckLedger } from "./ack-ledger.ts";
import type { CloseName } from "./close-codes.ts";
import { type DroppedChange, DroppedChanges } from "./dropped-changes.ts";
import type { Sender } from "./guard/index.ts";
import type { Limits } from "./limits.ts";
import { encodeSaved } from "./protocol.ts";
import type { Refusals } from "./refusals.ts";
import type { Outcome, RelayTarget, SentChange } from "./submission.ts";
import { SyncRequests } from "./sync-requests.ts";

export interface SentChangesHost {
  readonly limits: Limits;
  readonly access: "write" | "read";
  readonly sender: Sender;
  readonly refusals: Refusals;
  /** The connection itself, which must not hear its own changes. */
  readonly target: RelayTarget & { readonly isClosed: boolean };
  now(): number;
  submit(change: SentChange): void;
  send(frame: Uint8Array): void;
  close(name: CloseName): void;
  /** Asks the client to sync again. */
  askAgain(): void;
}

interface Sent extends DroppedChange {
  readonly step2: boolean;
  readonly beforeStep2: boolean;
  readonly maxBytes: number;
}

export class SentChanges {
  readonly #host: SentChangesHost;
  readonly #acks = new AckLedger();
  readonly #requests: SyncRequests;
  readonly #dropped: DroppedChanges<Sent>;
  /** An answer to our step1 is on its way: once it is stored, what was dropped may fit. */
  #awaitsAnswer = true;
  #hadStep2 = false;
  #savedTold = 0;
  #savedIsDue = false;

  constructor(host: SentChangesHost) {
    this.#host = host;
    this.#requests = new SyncRequests(host.limits);
    this.#dropped = new DroppedChanges(host.limits);
  }

  /** Takes one update-bearing message. The room must be open. */
  take(bytes: Uint8Array, step2: boolean): void {
    const { limits, refusals } = this.#host;
    const isFirstStep2 = step2 && !this.#hadStep2;
    const maxBytes = isFirstStep2 ? limits.firstStep2Bytes : limits.updateBytes;
    const message = this.#acks.open();
    const beforeStep2 = !step2 && !this.#hadStep2;
    if (step2) this.#hadStep2 = true;
    if (bytes.length > maxBytes) refusals.tooLarge(bytes);
    else this.#submit({ message, bytes, maxBytes, step2, beforeStep2 });
  }

  #submit(sent: Sent): void {
    const { sender, access, target } = this.#host;
    const { bytes, maxBytes } = sent;
    const settle = (outcome: Outcome) => this.#settle(outcome, sent);
    this.#host.submit({ bytes, maxBytes, sender, access, from: target, settle });
  }

  #settle(outcome: Outcome, sent: Sent): void {
    const { target, refusals } = this.#host;
    if (target.isClosed) return;
    switch (outcome.kind) {
      case "durable":
        this.#durable(sent);
        break;
      case "gap":
        this.#drop(sent);
        break;
      case "foreign":
        refusals.foreign(sent.bytes);
        break;
      case "strike":
        refusals.strike(outcome.rule, sent.bytes);
        break;
      case "read-only":
        refusals.readOnly();
        break;
      case "document-full":
        refusals.tooLarge(sent.bytes);
        break;
      case "queue-full":
        this.#host.close("busy");
        break;
      case "behind":
      case "lost":
        // The room is closing every socket, or this was the server's own: nobody to tell.
        break;
      default:
        outcome satisfies never;
    }
  }

  #drop(sent: Sent): void {
    if (!this.#dropped.keep(sent)) this.#host.close("busy");
    // Before its first step2 a stock client may send a keystroke that builds on offline work: the step2 carries it.
    else if (!sent.beforeStep2 && this.#requests.want(this.#host.now())) this.#askAgain();
  }

  #askAgain(): void {
    this.#awaitsAnswer = true;
    this.#host.askAgain();
  }

  #durable({ message, step2 }: Sent): void {
    this.#dropped.forget(message);
    if (this.#dropped.isEmpty) this.#requests.healed();
    if (this.#acks.settle(message) && !this.#savedIsDue) {
      this.#savedIsDue = true;
      // One small frame for everything that became durable in the same turn.
      queueMicrotask(() => this.#tellSaved());
    }
    if (step2) this.#judgeDropped();
  }

  #judgeDropped(): void {
    if (!this.#awaitsAnswer) return;
    this.#awaitsAnswer = false;
    for (const sent of this.#dropped.all) this.#submit({ ...sent, beforeStep2: false });
  }

  #tellSaved(): void {
    this.#savedIsDue = false;
    if (this.#acks.durable === this.#savedTold) return;
    this.#savedTold = this.#acks.durable;
    this.#host.send(encodeSaved(this.#savedTold));
  }

  /** Once a second: asks again where a gap had to wait. */
  sweep(now: number): void {
    if (this.#requests.takeDue(now)) this.#askAgain();
  }
}
