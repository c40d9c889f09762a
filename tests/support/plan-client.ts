/**
 * One person's plan in a test, over the stock y-websocket client: a document, a socket with a session cookie,
 * and an honest account of which changes the server has called durable.
 */
import type { Actor } from "@zaedno/plan";
import { carriesUpdate, messageType, readSaved } from "@zaedno/sync";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import { Doc } from "yjs";
import type { SignedIn } from "./people.ts";

export class PlanClient {
  readonly doc = new Doc();
  readonly provider: WebsocketProvider;
  /** Update-bearing messages sent on the present connection, and how many of them are durable. */
  sent = 0;
  saved = 0;
  readonly closes: number[] = [];
  /** Told the number of messages of this connection that are durable. */
  onSaved: (count: number) => void = () => {};
  /** Told when a new connection begins to count from nothing. */
  onConnected: () => void = () => {};
  readonly #onChange = new Set<() => void>();

  constructor(
    readonly person: SignedIn,
    readonly room: string,
    readonly actor: Actor,
  ) {
    this.provider = new WebsocketProvider(`${person.baseUrl.replace("http", "ws")}/sync`, room, this.doc, {
      WebSocketPolyfill: this.#countingSocket(person),
      disableBc: true,
    });
    this.provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
      this.saved = readSaved(decoder);
      this.onSaved(this.saved);
      this.#changed();
    };
    for (const type of [messageType.head, messageType.refused, messageType.event, messageType.alive]) {
      this.provider.messageHandlers[type] = () => {};
    }
    this.provider.on("sync", () => this.#changed());
    this.provider.on("status", () => this.#changed());
    this.provider.on("connection-close", (event) => {
      if (event) this.closes.push(event.code);
      this.#changed();
    });
    this.doc.on("update", () => this.#changed());
  }

  /** Resolves when `condition` holds, checked at every change of document, connection or acknowledgement. */
  async until(condition: () => boolean, what: string, withinMs = 20_000): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!condition()) return;
        clearTimeout(timer);
        this.#onChange.delete(check);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#onChange.delete(check);
        reject(new Error(`Waited ${withinMs} ms in vain: ${what}`));
      }, withinMs);
      this.#onChange.add(check);
    });
  }

  synced(): Promise<void> {
    return this.until(() => this.provider.synced, "the plan has arrived");
  }

  /** Everything sent on this connection is durable. */
  allSaved(): Promise<void> {
    return this.until(() => this.saved === this.sent, "every change is acknowledged");
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  #changed(): void {
    for (const check of this.#onChange) check();
  }

  #countingSocket(person: SignedIn): typeof globalThis.WebSocket {
    const headers = { Cookie: person.cookie, Origin: person.baseUrl };
    const opened = () => {
      this.sent = 0;
      this.saved = 0;
      this.onConnected();
    };
    const counted = () => {
      this.sent += 1;
    };
    class CountingSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers });
        opened();
      }

      override send(data: Uint8Array): void {
        if (carriesUpdate(data)) counted();
        super.send(data);
      }
    }
    return CountingSocket as unknown as typeof globalThis.WebSocket;
  }
}
