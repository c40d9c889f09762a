/**
 * Fits a `ws` connection to the sync package's socket port, and gathers what one turn of the event loop
 * sends on a connection into one write: a burst of changes costs one packet, not one per change.
 */
import type { Duplex } from "node:stream";
import type { Socket } from "@zaedno/sync";
import type { WebSocket } from "ws";

export class TurnFlush {
  readonly #corked = new Set<Duplex>();

  /** Holds back what is written to `stream` until the present turn ends. */
  hold(stream: Duplex): void {
    if (this.#corked.has(stream)) return;
    if (this.#corked.size === 0) setImmediate(() => this.#flush());
    this.#corked.add(stream);
    stream.cork();
  }

  #flush(): void {
    const corked = [...this.#corked];
    this.#corked.clear();
    for (const stream of corked) stream.uncork();
  }
}

export class WebSocketAdapter implements Socket {
  readonly #webSocket: WebSocket;
  readonly #stream: Duplex;
  readonly #flush: TurnFlush;

  constructor(webSocket: WebSocket, stream: Duplex, flush: TurnFlush) {
    this.#webSocket = webSocket;
    this.#stream = stream;
    this.#flush = flush;
  }

  send(frame: Uint8Array): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    this.#flush.hold(this.#stream);
    this.#webSocket.send(frame, { binary: true, compress: false });
  }

  close(code: number, reason: string): void {
    this.#flush.hold(this.#stream);
    this.#webSocket.close(code, reason);
  }

  get bufferedBytes(): number {
    return this.#webSocket.bufferedAmount;
  }
}
