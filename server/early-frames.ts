/**
 * Keeps what a client says before the server knows who it is: clients speak at once, while the session and the
 * membership are still being read. Nothing may be dropped, and nobody may fill the memory meanwhile.
 */

export interface Frame {
  readonly bytes: Uint8Array;
  readonly isBinary: boolean;
}

export class EarlyFrames {
  readonly #mostBytes: number;
  #frames: Frame[] = [];
  #bytes = 0;
  #receive: ((frame: Frame) => void) | null = null;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** False when too much waits. */
  add(frame: Frame): boolean {
    if (this.#receive !== null) {
      this.#receive(frame);
      return true;
    }
    this.#bytes += frame.bytes.byteLength;
    if (this.#bytes > this.#mostBytes) return false;
    this.#frames.push(frame);
    return true;
  }

  /** Hands over what waited, in order, and from now on everything at once. */
  deliverTo(receive: (frame: Frame) => void): void {
    const waiting = this.#frames;
    this.#frames = [];
    for (const frame of waiting) receive(frame);
    this.#receive = receive;
  }
}
