/**
 * Finds connections whose other end is gone without a word (a phone out of range, a laptop asleep): each is
 * pinged, and whoever was not heard for long is ended, so that presence tells the truth.
 */
import type { WebSocket } from "ws";

const pingEveryMs = 15_000;
const silentAfterMs = 35_000;

interface Heard {
  at: number;
  pingedAt: number;
}

export class LiveSockets {
  readonly #now: () => number;
  readonly #heard = new Map<WebSocket, Heard>();

  constructor(now: () => number) {
    this.#now = now;
  }

  add(webSocket: WebSocket): void {
    const heard: Heard = { at: this.#now(), pingedAt: this.#now() };
    this.#heard.set(webSocket, heard);
    const note = () => {
      heard.at = this.#now();
    };
    webSocket.on("message", note).on("pong", note);
    webSocket.on("close", () => this.#heard.delete(webSocket));
  }

  /** Call it about once a second. */
  sweep(): void {
    const now = this.#now();
    for (const [webSocket, heard] of this.#heard) {
      if (now - heard.at > silentAfterMs) webSocket.terminate();
      else if (now - heard.pingedAt > pingEveryMs) {
        heard.pingedAt = now;
        webSocket.ping();
      }
    }
  }

  endAll(): void {
    for (const webSocket of this.#heard.keys()) webSocket.terminate();
  }
}
