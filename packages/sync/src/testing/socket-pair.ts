/**
 * Two ends of a connection with the network between them in the test's hands: frames wait until the test delivers
 * them, so it decides who sees what when.
 */
import type { Session } from "../session.ts";
import type { Socket } from "../socket.ts";
import type { SyncHub } from "../sync-hub.ts";

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

export class SocketPair {
  /** What the hub holds. */
  readonly server: Socket;
  /** Set by the one who connects the pair to a hub. */
  session: Session | null = null;
  hub: SyncHub | null = null;
  /** Called with each frame that reaches the client. */
  onFrame: (frame: Uint8Array) => void = () => undefined;
  onClosed: (closing: Closing) => void = () => undefined;
  closing: Closing | null = null;
  readonly #toClient: Uint8Array[] = [];
  readonly #toServer: Uint8Array[] = [];
  #closingDelivered = false;
  /** Bytes that the test wants to count as unread beyond the frames that wait. */
  extraBuffered = 0;

  constructor() {
    const bufferedBytes = () => this.bufferedBytes;
    this.server = {
      send: (frame) => {
        if (this.closing === null) this.#toClient.push(frame);
      },
      close: (code, reason) => {
        this.closing ??= { code, reason };
      },
      get bufferedBytes() {
        return bufferedBytes();
      },
    };
  }

  get bufferedBytes(): number {
    return this.extraBuffered + this.#toClient.reduce((sum, frame) => sum + frame.length, 0);
  }

  /** Frames under way in both directions. */
  get waiting(): number {
    return this.#toClient.length + this.#toServer.length;
  }

  /** The client's end: sends one frame. */
  send(frame: Uint8Array): void {
    if (!this.#closingDelivered) this.#toServer.push(frame);
  }

  /** Brings up to `count` frames to the server; returns how many it was. */
  deliverToServer(count = Number.POSITIVE_INFINITY): number {
    let delivered = 0;
    while (delivered < count && this.closing === null) {
      const frame = this.#toServer.shift();
      if (frame === undefined) break;
      this.session?.receive(frame);
      delivered += 1;
    }
    return delivered;
  }

  /** Brings up to `count` frames to the client, and the closing after the last one; returns how many it was. */
  deliverToClient(count = Number.POSITIVE_INFINITY): number {
    let delivered = 0;
    while (delivered < count) {
      const frame = this.#toClient.shift();
      if (frame === undefined) break;
      this.onFrame(frame);
      delivered += 1;
    }
    if (this.closing !== null && this.#toClient.length === 0) this.#tellClosed(this.closing);
    return delivered;
  }

  /** The line breaks: whatever was under way is lost, and each side notices. */
  cut(): void {
    this.#toClient.length = 0;
    this.#toServer.length = 0;
    this.closing ??= { code: 1006, reason: "" };
    this.session?.closed();
    this.#tellClosed(this.closing);
  }

  #tellClosed(closing: Closing): void {
    if (this.#closingDelivered) return;
    this.#closingDelivered = true;
    this.onClosed(closing);
  }
}
