/**
 * The door for sockets. Whoever comes from a foreign page or to an unknown address gets no socket at all; every
 * other refusal comes after the socket was accepted, as a close code, because a browser shows its page nothing
 * of a refused handshake.
 */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type Admission, type CloseName, closeCodes, limits, type Session, type Socket } from "@zaedno/sync";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { Watched } from "./access-watch.ts";
import { type RoomWish, readRoomWish } from "./admission.ts";
import { EarlyFrames } from "./early-frames.ts";
import { LiveSockets } from "./live-sockets.ts";
import type { Log } from "./log.ts";
import { isSecure, type Surroundings } from "./request-facts.ts";
import { isFromOwnPage } from "./same-origin.ts";
import { TurnFlush, WebSocketAdapter } from "./web-socket.ts";

export interface DoorOptions extends Surroundings {
  /** The development server has sockets of its own on the same port. */
  readonly leaveOthersAlone: boolean;
  readonly log: Log;
  admit(
    wish: RoomWish,
    from: { readonly cookie: string | undefined; readonly secure: boolean },
  ): Promise<Watched | CloseName>;
  enter(socket: Socket, watched: Watched): Session;
  left(admission: Admission): void;
}

export class SocketDoor {
  readonly #options: DoorOptions;
  /** The library's own cap closes with a code that tells a client nothing, so ours must be met first. */
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: 2 * limits.messageBytes,
    perMessageDeflate: false,
  });
  readonly #live = new LiveSockets(() => Date.now());
  readonly #flush = new TurnFlush();

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /** Plain or secure: the same door. */
  listenTo(server: Pick<Server, "on">): void {
    server.on("upgrade", (request, stream, head) => this.#upgrade(request, stream, head));
  }

  /** Once a second. */
  sweep(): void {
    this.#live.sweep();
  }

  endAll(): void {
    this.#live.endAll();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on("error", () => stream.destroy());
    const wish = readRoomWish(request.url ?? "");
    if (wish === null) {
      if (!this.#options.leaveOthersAlone) refuse(stream, "404 Not Found");
      return;
    }
    if (!isFromOwnPage(request, this.#options)) {
      this.#options.log.info({ origin: request.headers.origin }, "refused a socket from another site");
      refuse(stream, "403 Forbidden");
      return;
    }
    this.#server.handleUpgrade(
      request,
      stream,
      head,
      (webSocket) => void this.#receive(webSocket, { request, stream, wish }),
    );
  }

  /** Listens from the first moment: what the client says while we look it up is kept. */
  async #receive(
    webSocket: WebSocket,
    { request, stream, wish }: { request: IncomingMessage; stream: Duplex; wish: RoomWish },
  ): Promise<void> {
    const frames = new EarlyFrames(limits.waitingBytes);
    this.#live.add(webSocket);
    // The library closes the connection itself; without a listener the error would end the process.
    webSocket.on("error", (error) => this.#options.log.info({ err: error }, "a socket broke"));
    webSocket.on("message", (data, isBinary) => {
      if (!frames.add({ bytes: bytesOf(data), isBinary })) closeFor(webSocket, "busy");
    });
    const admitted = await this.#admit(wish, request);
    if (webSocket.readyState !== webSocket.OPEN) return;
    if (typeof admitted === "string") closeFor(webSocket, admitted);
    else this.#enter(webSocket, stream, { admitted, frames });
  }

  async #admit(wish: RoomWish, request: IncomingMessage): Promise<Watched | CloseName> {
    try {
      const secure = isSecure(request, this.#options);
      return await this.#options.admit(wish, { cookie: request.headers.cookie, secure });
    } catch (error) {
      this.#options.log.error({ err: error }, "a socket could not be admitted");
      return "busy";
    }
  }

  #enter(webSocket: WebSocket, stream: Duplex, { admitted, frames }: { admitted: Watched; frames: EarlyFrames }): void {
    const session = this.#options.enter(new WebSocketAdapter(webSocket, stream, this.#flush), admitted);
    webSocket.on("close", () => {
      session.closed();
      this.#options.left(admitted.admission);
    });
    frames.deliverTo(({ bytes, isBinary }) => (isBinary ? session.receive(bytes) : session.textFrame()));
  }
}

function closeFor(webSocket: WebSocket, name: CloseName): void {
  webSocket.close(closeCodes[name].code, name);
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
