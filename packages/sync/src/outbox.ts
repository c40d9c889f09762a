/** What goes out to one socket, and how much of it may pile up there. A failing socket never throws into a room. */
import type { Clock } from "./clock.ts";
import type { Limits } from "./limits.ts";
import { encodeAlive } from "./protocol.ts";
import type { Socket } from "./socket.ts";

export interface OutboxHost {
  readonly clock: Clock;
  readonly limits: Limits;
  tooSlow(): void;
  failed(error: unknown): void;
}

const alive = encodeAlive();

export class Outbox {
  readonly #socket: Socket;
  readonly #host: OutboxHost;
  #sentAt: number;
  /** Bytes of a whole state that may still be on their way: a big document alone fills the buffer. */
  #stateBytes = 0;
  #closed = false;

  constructor(socket: Socket, host: OutboxHost) {
    this.#socket = socket;
    this.#host = host;
    this.#sentAt = host.clock.now();
  }

  send(frame: Uint8Array): void {
    if (!this.checkSlow()) this.#write(frame);
  }

  /** False while the reader has not taken the state it was sent before. */
  mayTakeState(): boolean {
    this.#buffered();
    return this.#stateBytes === 0;
  }

  sendState(frames: readonly Uint8Array[]): void {
    for (const frame of frames) {
      this.#stateBytes += frame.length;
      this.#write(frame);
    }
  }

  /** False when the reader has enough to do without presence. */
  sendPresence(frame: Uint8Array): boolean {
    if (this.#buffered() > this.#host.limits.awarenessBufferBytes) return false;
    this.#write(frame);
    return true;
  }

  /** The stock client gives up a line that is silent for 30 s. */
  keepAlive(now: number): void {
    if (now - this.#sentAt >= this.#host.limits.keepAliveMs) this.send(alive);
  }

  /** True when nothing can be sent any more, now or because it was too much. */
  checkSlow(): boolean {
    if (this.#closed) return true;
    if (this.#buffered() <= this.#host.limits.socketBufferBytes + this.#stateBytes) return false;
    this.#host.tooSlow();
    return true;
  }

  close(code: number, reason: string): void {
    this.#closed = true;
    try {
      this.#socket.close(code, reason);
    } catch (error) {
      this.#host.failed(error);
    }
  }

  /** The socket is gone: whatever is still sent goes nowhere. */
  stop(): void {
    this.#closed = true;
  }

  #buffered(): number {
    const buffered = this.#socket.bufferedBytes;
    if (buffered <= this.#host.limits.awarenessBufferBytes) this.#stateBytes = 0;
    return buffered;
  }

  #write(frame: Uint8Array): void {
    if (this.#closed) return;
    this.#sentAt = this.#host.clock.now();
    try {
      this.#socket.send(frame);
    } catch (error) {
      this.#host.failed(error);
    }
  }
}
