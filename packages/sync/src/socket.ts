/** The socket port: one connection as a session sees it. The server adapts its WebSocket library to it. */

export interface Socket {
  /** Sends one binary frame. Frames of one event-loop turn may be flushed together. */
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Bytes handed over by `send` that have not left this machine yet. */
  readonly bufferedBytes: number;
}
