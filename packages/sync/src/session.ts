/**
 * One socket in a room. Takes what the client sends in the order it came: size and rate, role, scan and guard (in
 * the room), and answers with what became of it.
 */
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
  encodeStep1,
  encodeStep2,
  type Refusal,
} from "./protocol.ts";
import { Refusals } from "./refusals.ts";
import type { Room } from "./room.ts";
import type { PresenceSocket } from "./room-awareness.ts";
import { SentChanges, type SentChangesHost } from "./sent-changes.ts";
import { SessionMeter } from "./session-meter.ts";
import type { Socket } from "./socket.ts";
import type { RelayTarget } from "./submission.ts";

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
  /** The server stops: nothing more is taken, and what was taken is still answered. */
  | { readonly kind: "finishing" }
  | { readonly kind: "closed" };

const endOfState = encodeStep2(emptyUpdate);

export class Session implements PresenceSocket, RelayTarget {
  readonly admission: Admission;
  readonly sender: Sender;
  readonly #room: Room;
  readonly #context: SessionContext;
  readonly #outbox: Outbox;
  readonly #meter: SessionMeter;
  readonly #refusals: Refusals;
  readonly #changes: SentChanges;
  #state: SessionState = { kind: "waiting", frames: [], bytes: 0 };
  /** Has had the whole state: from then on it hears every commit. */
  #synced = false;
  #owesState = false;
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
    this.#refusals = new Refusals({
      meter: this.#meter,
      send: (frame) => this.#outbox.send(frame),
      close: (name) => this.close(name),
      report: (refusal, bytes) => context.refused(this, refusal, bytes),
    });
    this.#changes = new SentChanges(this.#changesHost());
  }

  #changesHost(): SentChangesHost {
    return {
      limits: this.#context.limits,
      access: this.admission.access,
      sender: this.sender,
      refusals: this.#refusals,
      target: this,
      now: () => this.#context.clock.now(),
      submit: (change) => this.#room.submit(change),
      send: (frame) => this.#outbox.send(frame),
      close: (name) => this.close(name),
      askAgain: () => this.#askAgain(),
    };
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
      const { clock, limits } = this.#context;
      if (frame.length > limits.messageBytes) this.#refusals.tooLarge(null);
      else if (this.#meter.mayReceive(frame.length, clock.now())) this.#handle(frame);
      else this.close("tooMany");
    });
  }

  /** A text frame: no client of this protocol sends one. */
  textFrame(): void {
    this.#guarded(() => this.#refusals.strike("text-frame", null));
  }

  /** Takes no more frames; the sender keeps what it sends from now on. */
  finish(): void {
    if (this.#state.kind !== "closed") this.#state = { kind: "finishing" };
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
      case "finishing":
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
        this.#changes.take(message.bytes, message.step2);
        break;
      case "awareness":
        this.#takeAwareness(message.update);
        break;
      case "queryAwareness":
        this.#room.presence.welcome(this);
        break;
      case "malformed":
        this.#refusals.strike(message.rule, null);
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

  #takeAwareness(update: Uint8Array): void {
    if (update.length > this.#context.limits.awarenessFrameBytes) {
      this.#refusals.strike("awareness-size", null);
      return;
    }
    if (this.#room.presence.receive(this, update) === "malformed") this.#refusals.strike("awareness", null);
  }

  /** "Sync again", after a look at the log's head: perhaps another server has what is missing. */
  #askAgain(): void {
    this.#room.catchUp().then(
      () => this.#sendStep1(),
      (error: unknown) => this.#fail(error),
    );
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
      this.#changes.sweep(now);
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
