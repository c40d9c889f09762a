/**
 * The one user of y-websocket. The provider carries the messages; when to connect again is ours
 * (full jitter, at once when the network is back), and so is what each closing means.
 */
import type { MemberId } from "@zaedno/plan";
import {
  type ClientReaction,
  encodeStep2,
  encodeUpdate,
  messageType,
  readEvent,
  readHead,
  readSaved,
  syncType,
} from "@zaedno/sync";
import * as decoding from "lib0/decoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { backOffDelay } from "./back-off.ts";
import { countingSocket, type SocketConstructor } from "./counting-socket.ts";
import type { NetworkEvents } from "./network-events.ts";
import { reactionTo } from "./reaction-to.ts";
import type { ChangeNumber, SentLedger } from "./sent-ledger.ts";
import { answerStep1 } from "./step1-answer.ts";
import type { Timers } from "./timers.ts";
import type { LineWatch } from "./weak-network/line-watch.ts";

/** A missing piece that has not come by then is asked for anew. */
const pendingPatienceMs = 5_000;
/** After a silence this long (the server speaks every 20 s) a socket that looks open is not believed. */
const silenceMs = 25_000;

export interface ConnectionListener {
  stateChanged(state: "online" | "offline"): void;
  /** These changes are durable now. */
  saved(changes: readonly ChangeNumber[]): void;
  remoteUpdate(bytes: Uint8Array): void;
  /** Everything up to this sequence has been received. */
  head(seq: number): void;
  event(event: unknown): void;
  /** The server closed in a way that needs more than connecting again; nothing is tried until `connectAgain`. */
  closed(reaction: Exclude<ClientReaction, "reconnect">): void;
  /** Yjs could not apply what came: this document can no longer be trusted. */
  broken(error: unknown): void;
  /** Something stays missing although the server has sent all it has: own work builds on what exists nowhere. */
  stuck(): void;
}

export interface PlanConnectionOptions {
  /** `ws://host/sync` */
  readonly url: string;
  readonly room: string;
  readonly schema: number;
  /** For whom and for what the page is open: the server sends away a page that has missed a change of either. */
  readonly member: MemberId;
  readonly access: "write" | "read";
  /** The last sequence that `doc` holds completely; null when that is unknown. */
  readonly since: number | null;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly ledger: SentLedger;
  readonly line: LineWatch;
  readonly listener: ConnectionListener;
  readonly Socket: SocketConstructor;
  readonly network: NetworkEvents;
  readonly timers: Timers;
  readonly random: () => number;
}

export class PlanConnection {
  readonly #options: PlanConnectionOptions;
  readonly #provider: WebsocketProvider;
  #since: number | null;
  #attempt = 0;
  #sendsPieces = false;
  #lastHeard: number;
  #cancelRetry: (() => void) | null = null;
  #cancelPendingCheck: (() => void) | null = null;
  #wanted = false;

  constructor(options: PlanConnectionOptions) {
    this.#options = options;
    this.#since = options.since;
    this.#lastHeard = options.timers.now();
    this.#provider = this.#openProvider();
    this.#readOurMessages();
    this.#provider.on("connection-close", (event) => this.#closed(event?.code ?? null));
    this.#provider.on("sync", (synced) => synced && this.#synced());
    options.network.onOnline(() => this.#wanted && this.connectNow());
    options.network.onOffline(() => this.#lostNetwork());
    options.network.onShown(() => this.#shown());
  }

  /** Connects without waiting. */
  connectNow(): void {
    this.#wanted = true;
    this.#attempt = 0;
    if (!this.#provider.synced) this.#provider.disconnect();
    this.#connect();
  }

  /** The page was asked and this room is still the right one: not at once, so that a mistake makes no storm. */
  connectAgain(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#retryLater();
  }

  /** The awareness frame goes out by our own pace; dropped while there is no connection. */
  send(frame: Uint8Array): void {
    const { ws, wsconnected } = this.#provider;
    if (wsconnected && ws !== null && ws.readyState === ws.OPEN) ws.send(frame);
  }

  stop(): void {
    this.#wanted = false;
    this.#cancelTimers();
    this.#options.network.stop();
    this.#provider.destroy();
  }

  #openProvider(): WebsocketProvider {
    const { url, room, doc, awareness, Socket } = this.#options;
    const provider = new WebsocketProvider(url, room, doc, {
      connect: false,
      disableBc: true,
      awareness,
      WebSocketPolyfill: countingSocket(Socket, {
        opened: () => this.#opened(),
        sentUpdate: (frame) => this.#count(frame),
      }),
    });
    // The stock handler sends at any pace, and sends others' states back to the server.
    awareness.off("update", provider._awarenessUpdateHandler);
    return provider;
  }

  #opened(): void {
    this.#options.ledger.connected();
    this.#options.line.connected();
  }

  #count(frame: Uint8Array): void {
    const { ledger, line } = this.#options;
    line.sentMessage();
    if (this.#sendsPieces) ledger.sentPiece();
    else if (frame[1] === syncType.step2) ledger.sentEverything();
    else ledger.sentUpdate();
  }

  #readOurMessages(): void {
    const { listener } = this.#options;
    const handlers = this.#provider.messageHandlers;
    handlers[messageType.sync] = (_reply, decoder) => this.#readSync(decoder);
    handlers[messageType.saved] = (_reply, decoder) => this.#saved(readSaved(decoder));
    handlers[messageType.head] = (_reply, decoder) => this.#reachedHead(readHead(decoder));
    // What follows from a refusal is said by the closing code after it.
    handlers[messageType.refused] = () => this.#heard();
    handlers[messageType.event] = (_reply, decoder) => listener.event(readEvent(decoder));
    handlers[messageType.alive] = () => this.#heard();
  }

  #saved(count: number): void {
    const { ledger, line, listener } = this.#options;
    line.saved(count);
    listener.saved(ledger.acknowledged(count));
  }

  #heard(): void {
    this.#lastHeard = this.#options.timers.now();
  }

  #readSync(decoder: decoding.Decoder): void {
    this.#heard();
    const type = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (type === syncType.step1) this.#answer(bytes);
    else this.#apply(bytes, type === syncType.step2);
  }

  #answer(stateVector: Uint8Array): void {
    const { doc, ledger } = this.#options;
    const unsent = ledger.unsent.map((change) => change.bytes);
    const { pieces, step2 } = answerStep1(doc, stateVector, unsent);
    this.#sendsPieces = true;
    for (const piece of pieces) this.send(encodeUpdate(piece));
    this.#sendsPieces = false;
    this.send(encodeStep2(step2));
  }

  #apply(bytes: Uint8Array, isStep2: boolean): void {
    const { doc, listener } = this.#options;
    try {
      Y.applyUpdate(doc, bytes, this.#provider);
    } catch (error) {
      // Yjs may have applied half of it; y-protocols would log this and go on with a damaged document.
      listener.broken(error);
      return;
    }
    listener.remoteUpdate(bytes);
    this.#watchForGap();
    if (isStep2) this.#provider.synced = true;
  }

  #reachedHead(seq: number): void {
    if (hasGap(this.#options.doc)) return;
    this.#since = seq;
    this.#options.listener.head(seq);
  }

  /** Something that others built upon is missing: ask for everything if it does not come by itself. */
  #watchForGap(): void {
    const { doc, timers } = this.#options;
    if (!hasGap(doc) || this.#cancelPendingCheck !== null) return;
    this.#cancelPendingCheck = timers.after(pendingPatienceMs, () => {
      this.#cancelPendingCheck = null;
      if (hasGap(doc)) this.#closeGap();
    });
  }

  #closeGap(): void {
    const hadEverything = this.#since === null && this.#provider.synced;
    if (hadEverything) this.#options.listener.stuck();
    else this.#askForEverything();
  }

  #askForEverything(): void {
    this.#since = null;
    this.#provider.disconnect();
    this.#connect();
  }

  #connect(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    const { schema, member, access } = this.#options;
    const since = this.#since === null ? {} : { since: String(this.#since) };
    this.#provider.params = { schema: String(schema), member, access, ...since };
    this.#provider.connect();
  }

  #synced(): void {
    this.#attempt = 0;
    this.#options.line.worked();
    this.#options.listener.stateChanged("online");
  }

  #closed(code: number | null): void {
    // N.B. runs before the provider would schedule its own return, and calls that off.
    this.#provider.shouldConnect = false;
    this.#options.listener.stateChanged("offline");
    if (!this.#wanted) return;
    const reaction = reactionTo(code);
    this.#options.line.lost();
    if (reaction === "reconnect") this.#retryLater();
    else this.#giveUp(reaction);
  }

  #giveUp(reaction: Exclude<ClientReaction, "reconnect">): void {
    this.#wanted = false;
    this.#cancelTimers();
    this.#options.listener.closed(reaction);
  }

  #retryLater(): void {
    this.#cancelRetry?.();
    const delay = backOffDelay(this.#attempt, this.#options.random);
    this.#attempt += 1;
    this.#cancelRetry = this.#options.timers.after(delay, () => this.#connect());
  }

  #lostNetwork(): void {
    // The socket would look open for half a minute more. Trying goes on: a laptop reaches itself without any network.
    if (this.#wanted) this.#provider.disconnect();
  }

  #shown(): void {
    if (!this.#wanted) return;
    const isSilent = this.#options.timers.now() - this.#lastHeard > silenceMs;
    if (isSilent) this.#provider.disconnect();
    if (!this.#provider.synced) this.connectNow();
  }

  #cancelTimers(): void {
    this.#cancelRetry?.();
    this.#cancelPendingCheck?.();
    this.#cancelRetry = null;
    this.#cancelPendingCheck = null;
  }
}

function hasGap(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
