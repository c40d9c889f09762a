/** A socket to a room without any client library: sends exactly the bytes it is given and keeps all it is sent. */
import { decodeServerMessage, encodeStep1, type ServerMessage } from "@zaedno/sync";
import { type RawData, WebSocket } from "ws";
import { Doc, encodeStateVector } from "yjs";
import { safeOrigin } from "../support/fixtures.ts";

export class RawSocket {
  readonly frames: Uint8Array[] = [];
  closeCode: number | null = null;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(room: string, token: string | null) {
    const headers = { Origin: safeOrigin, ...(token !== null && { Cookie: `zaedno=${token}` }) };
    this.#socket = new WebSocket(`${safeOrigin.replace("http", "ws")}/sync/${room}`, { headers });
    this.#socket.on("message", (data: RawData) => this.#note(() => this.frames.push(bytesOf(data))));
    this.#socket.on("close", (code) => this.#note(() => (this.closeCode = code)));
  }

  get messages(): ServerMessage[] {
    return this.frames.flatMap((frame) => decodeServerMessage(frame) ?? []);
  }

  /** Updates that hold something, in the order they came. */
  get updates(): Uint8Array[] {
    return this.messages.flatMap((message) =>
      message.kind === "update" && message.bytes.length > 2 ? [message.bytes] : [],
    );
  }

  /** Asks for the whole plan, and waits for it or for the door to be shut. */
  async askForEverything(): Promise<void> {
    await this.opened();
    this.send(encodeStep1(encodeStateVector(new Doc())));
    await this.until(() => this.messages.some(({ kind }) => kind === "head"));
  }

  opened(): Promise<void> {
    if (this.#socket.readyState !== WebSocket.CONNECTING) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#socket.once("open", () => resolve());
      this.#socket.once("error", reject);
    });
  }

  send(frame: Uint8Array | string): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  /** Waits until `condition` holds or the server has closed. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition() && this.closeCode === null) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  end(): void {
    this.#socket.terminate();
  }

  #note(happened: () => void): void {
    happened();
    for (const look of this.#waiting) look();
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
