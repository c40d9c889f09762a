/**
 * One socket in a room. Takes what the client sends in the order it came: size and rate, role, scan and guard (in
 * the room), and answers with what became of it.
 */
import { AckLedger } from "./ack-ledger.ts";
import type { Admission, PublicUser } from "./admission.ts";
import type { Clock } from "./clock.ts";
import { type CloseName, closeCodes } from "./close-codes.ts";
import type { Sender } from "./guard/index.ts";
import type { Limits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import { Outbox } from "./outbox.ts";
import {
  type ClientMessage,
  decodeClientMessage,
  emptyUpdate,
  encodeEvent,
  encodeHead,
  encodeRefused,
  encodeSaved,
  encodeStep1,
  encodeStep2,
  type Refusal,
} from "./protocol.ts";
import type { Room } from "./room.ts";
import type { PresenceSocket } from "./room-awareness.ts";
import { SessionMeter } from "./session-meter.ts";
import type { Socket } from "./socket.ts";
import type { Outcome, RelayTarget } from "./submission.ts";
import { SyncRequests } from "./sync-requests.ts";

export interface SessionContext {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  /** Keeps refused bytes for their author and tells the operator; must not throw. */
  refused(session: Session, refusal: Refusal, bytes: Uint8Array | null): void;
}

type SessionState =
  /** The room is being loaded: frames wait in their order. */
  | { readonly kind: "waiting"; readonly frames: Uint8Array[]; bytes: number }
  | { readonly kind: "open" }
  | { readonly kind: "closed" };

const endOfState = encodeStep2(emptyUpdate);

export class Session implements PresenceSocket, RelayTarget {
  readonly admission: Admission;
  readonly sender: Sender;
  readonly #room: Room;
  readonly #context: SessionContext;
  readonly #outbox: Outbox;
  readonly #acks = new AckLedger();
  readonly #meter: SessionMeter;
  readonly #requests: SyncRequests;
  #state: SessionState = { kind: "waiting", frames: [], bytes: 0 };
  /** Has had the whole state: from then on it hears every commit. */
  #synced = false;
  #hadStep2 = false;
  #owesState = false;
  #savedTold = 0;
  #savedIsDue = false;
  #headTold = -1;

  constructor(socket: Socket, admission: Admission, room: Room, context: SessionContext) {
    this.admission = admission;
    this.sender = room.senderOf(admission.member);
    this.#room = room;
    this.#context = context;
    const { clock, limits } = context;
    this.#outbox = new Outbox(socket, {
      clock,
      limits,
      tooSlow: () => this.close("slow"),
      failed: (error) => this.#fail(error),
    });
    this.#meter = new SessionMeter(limits, clock.now());
    this.#requests = new SyncRequests(limits);
  }

  get user(): PublicUser {
    return this.admission.user;
  }

  get isClosed(): boolean {
    return this.#state.kind === "closed";
  }

  /** One binary frame from the client. Never throws: a bug closes this socket and is reported. */
  receive(frame: Uint8Array): void {
    this.#guarded(() => {
      if (this.#state.kind === "closed") return;
      if (!this.#meter.mayReceive(this.#context.clock.now())) return this.close("tooMany");
      if (frame.length > this.#context.limits.messageBytes) return this.#tooLarge(null);
      this.#handle(frame);
    });
  }

  /** A text frame: no client of this protocol sends one. */
  textFrame(): void {
    this.#guarded(() => this.#strike("text-frame", null));
  }

  /** The socket is gone. */
  closed(): void {
    if (this.#state.kind === "closed") return;
    this.#state = { kind: "closed" };
    this.#outbox.stop();
    this.#room.leave(this);
  }

  /** Closes the socket for a reason of the table; the session hears nothing more from it. */
  close(name: CloseName): void {
    if (this.#state.kind === "closed") return;
    this.closed();
    this.#outbox.close(closeCodes[name].code, name);
  }

  #handle(frame: Uint8Array): void {
    switch (this.#state.kind) {
      case "closed":
        return;
      case "waiting":
        this.#keepWaiting(this.#state, frame);
        break;
      case "open": {
        const message = decodeClientMessage(frame);
        if (this.#room.state === "open" || !this.#needsOpenRoom(message)) {
          this.#take(message);
          return;
        }
        this.#state = { kind: "waiting", frames: [frame], bytes: frame.length };
        this.#room.wake();
        break;
      }
      default:
        this.#state satisfies never;
    }
  }

  #keepWaiting(state: { readonly frames: Uint8Array[]; bytes: number }, frame: Uint8Array): void {
    state.bytes += frame.length;
    if (state.bytes > this.#context.limits.waitingBytes) {
      this.close("busy");
      return;
    }
    state.frames.push(frame);
  }

  #needsOpenRoom(message: ClientMessage): boolean {
    if (message.kind === "awareness") return !this.#room.presence.knows(this);
    return message.kind === "step1" || message.kind === "update";
  }

  /** The room is open (again): takes what waited. */
  roomOpened(): void {
    if (this.#state.kind !== "waiting") return;
    const { frames } = this.#state;
    this.#state = { kind: "open" };
    this.#guarded(() => {
      for (const frame of frames) this.#handle(frame);
    });
  }

  #take(message: ClientMessage): void {
    switch (message.kind) {
      case "step1":
        this.#answerStep1();
        break;
      case "update":
        this.#takeUpdate(message.bytes, message.step2);
        break;
      case "awareness":
        this.#takeAwareness(message.update);
        break;
      case "queryAwareness":
        this.#room.presence.welcome(this);
        break;
      case "malformed":
        this.#strike(message.rule, null);
        break;
      default:
        message satisfies never;
    }
  }

  /** The state as stored, our own step1, and who is here. Too early or too slow a reader gets it later. */
  #answerStep1(): void {
    this.#owesState = !this.#outbox.mayTakeState() || !this.#meter.mayAnswerStep1(this.#context.clock.now());
    if (this.#owesState) return;
    const since = this.#synced ? undefined : this.admission.since;
    this.#outbox.sendState([...this.#room.framesSince(since), endOfState]);
    this.#synced = true;
    this.#tellHead();
    this.#sendStep1();
    this.#room.presence.welcome(this);
  }

  #sendStep1(): void {
    // A reader has nothing to send: not asking keeps its local attempts where they are.
    if (this.admission.access === "read") return;
    const stateVector = this.#room.stateVector();
    if (stateVector !== null) this.#outbox.send(encodeStep1(stateVector));
  }

  #takeUpdate(bytes: Uint8Array, step2: boolean): void {
    const { updateBytes, firstStep2Bytes } = this.#context.limits;
    const message = this.#acks.open();
    const isFirstStep2 = step2 && !this.#hadStep2;
    const maxBytes = isFirstStep2 ? firstStep2Bytes : updateBytes;
    const beforeStep2 = !step2 && !this.#hadStep2;
    if (step2) this.#hadStep2 = true;
    if (bytes.length > maxBytes) {
      this.#tooLarge(bytes);
      return;
    }
    this.#room.submit({
      bytes,
      maxBytes,
      sender: this.sender,
      access: this.admission.access,
      from: this,
      settle: (outcome) => this.#settle(outcome, { message, step2, beforeStep2, bytes }),
    });
  }

  #settle(outcome: Outcome, sent: SentUpdate): void {
    if (this.#state.kind === "closed") return;
    if (outcome.kind !== "durable") this.#acks.owe(sent.message);
    switch (outcome.kind) {
      case "durable":
        if (sent.step2) this.#requests.healed();
        if (this.#acks.settle(sent.message, sent.step2)) this.#tellSaved();
        return;
      case "gap":
        // Before its first step2 a stock client may send a keystroke that builds on offline work: the step2 carries it.
        if (!sent.beforeStep2 && this.#requests.want(this.#context.clock.now())) this.#askAgain();
        return;
      case "foreign":
        this.#refuse({ reason: "foreign", kept: true }, sent.bytes, "foreignClient");
        break;
      case "strike":
        this.#strike(outcome.rule, sent.bytes);
        break;
      case "read-only":
        this.#outbox.send(encodeRefused({ reason: "read_only", kept: false }));
        this.#strike("read-only", null);
        break;
      case "document-full":
        this.#tooLarge(sent.bytes);
        break;
      case "queue-full":
        this.close("busy");
        break;
      case "behind":
      case "lost":
        return;
      default:
        outcome satisfies never;
    }
  }

  #takeAwareness(update: Uint8Array): void {
    if (update.length > this.#context.limits.awarenessFrameBytes) {
      this.#strike("awareness-size", null);
      return;
    }
    if (this.#room.presence.receive(this, update) === "malformed") this.#strike("awareness", null);
  }

  /** One small frame for everything that became durable in the same turn. */
  #tellSaved(): void {
    if (this.#savedIsDue) return;
    this.#savedIsDue = true;
    queueMicrotask(() => {
      this.#savedIsDue = false;
      if (this.#acks.durable === this.#savedTold) return;
      this.#savedTold = this.#acks.durable;
      this.#outbox.send(encodeSaved(this.#savedTold));
    });
  }

  /** "Sync again", after a look at the log's head: perhaps another server has what is missing. */
  #askAgain(): void {
    this.#room.catchUp().then(
      () => this.#sendStep1(),
      (error: unknown) => this.#fail(error),
    );
  }

  #tooLarge(bytes: Uint8Array | null): void {
    this.#refuse({ reason: "too_large", kept: bytes !== null }, bytes, "tooLarge");
  }

  #strike(rule: string, bytes: Uint8Array | null): void {
    const refusal: Refusal = { reason: "malformed", kept: bytes !== null, rule };
    if (this.#meter.strike()) this.#refuse(refusal, bytes, "malformed");
    else this.#context.refused(this, refusal, bytes);
  }

  #refuse(refusal: Refusal, bytes: Uint8Array | null, close: CloseName): void {
    this.#context.refused(this, refusal, bytes);
    this.#outbox.send(encodeRefused(refusal));
    this.close(close);
  }

  /** What became durable, as stored. */
  relay(frame: Uint8Array): void {
    if (this.#synced) this.#outbox.send(frame);
  }

  publish(event: unknown): void {
    this.#outbox.send(encodeEvent(event));
  }

  mayShowPresence(now: number): boolean {
    return this.#meter.mayShowPresence(now);
  }

  sendPresence(frame: Uint8Array): boolean {
    // Before its state it needs none: the answer to step1 brings everybody's.
    return !this.#synced || this.#outbox.sendPresence(frame);
  }

  /** Once a second: what was put off, and a sign of life. */
  sweep(now: number): void {
    this.#guarded(() => {
      if (this.#state.kind !== "open" || this.#outbox.checkSlow()) return;
      if (this.#owesState && this.#room.state === "open") this.#answerStep1();
      if (this.#requests.takeDue(now)) this.#askAgain();
      if (this.#synced && this.#room.head > this.#headTold) this.#tellHead();
      this.#outbox.keepAlive(now);
    });
  }

  #tellHead(): void {
    this.#headTold = this.#room.head;
    this.#outbox.send(encodeHead(this.#headTold));
  }

  #guarded(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** A bug, or a socket that throws: this connection ends, the others go on. */
  #fail(error: unknown): void {
    this.#context.logger.error({ error, room: this.admission.room }, "A session failed");
    this.close("busy");
  }
}

interface SentUpdate {
  readonly message: number;
  readonly step2: boolean;
  readonly beforeStep2: boolean;
  readonly bytes: Uint8Array;
}
