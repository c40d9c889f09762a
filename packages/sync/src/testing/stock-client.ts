/**
 * A client as y-websocket's provider behaves on the wire, over a SocketPair instead of a WebSocket: sends step1 and
 * its awareness first, answers step1 with step2, sends each local change, and sends back every awareness it hears.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as awarenessProtocol from "y-protocols/awareness";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import type { Admission } from "../admission.ts";
import { carriesUpdate, decodeServerMessage, messageType, type Refusal } from "../protocol.ts";
import type { SyncHub } from "../sync-hub.ts";
import { type Closing, SocketPair } from "./socket-pair.ts";

export interface StockClientOptions {
  readonly admission: Admission;
  readonly clientId?: number;
  /** What its awareness shows; null: nothing, as a client without presence. */
  readonly presence?: Record<string, unknown> | null;
}

export class StockClient {
  readonly doc = new Y.Doc();
  readonly awareness: awarenessProtocol.Awareness;
  admission: Admission;
  pair = new SocketPair();
  connected = false;
  /** Update-bearing frames sent on this connection, and how many of them the server called durable. */
  sentUpdates = 0;
  saved = 0;
  head = -1;
  synced = false;
  readonly refusals: Refusal[] = [];
  readonly events: unknown[] = [];
  readonly closings: Closing[] = [];
  /** Hears every frame that is sent while connected. */
  onSend: (frame: Uint8Array) => void = () => undefined;
  /** Every frame that arrived, in order. */
  readonly heard: Uint8Array[] = [];

  constructor({ admission, clientId, presence = { place: "steps" } }: StockClientOptions) {
    this.admission = admission;
    if (clientId !== undefined) this.doc.clientID = clientId;
    this.awareness = new awarenessProtocol.Awareness(this.doc);
    this.awareness.setLocalState(presence);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendSync((encoder) => syncProtocol.writeUpdate(encoder, update));
    });
    this.awareness.on("update", (change: AwarenessChange) => {
      this.#sendAwareness([...change.added, ...change.updated, ...change.removed]);
    });
  }

  get text(): Y.Text {
    return this.doc.getText("text");
  }

  get map(): Y.Map<unknown> {
    return this.doc.getMap("map");
  }

  /** True when everything this connection has sent is durable. */
  get isSaved(): boolean {
    return this.saved === this.sentUpdates;
  }

  connect(hub: SyncHub): void {
    const pair = new SocketPair();
    this.pair = pair;
    this.connected = true;
    this.sentUpdates = 0;
    this.saved = 0;
    this.synced = false;
    pair.onFrame = (frame) => this.#receive(frame);
    pair.onClosed = (closing) => this.#lose(closing);
    pair.hub = hub;
    pair.session = hub.connect(pair.server, this.admission);
    this.#sendSync((encoder) => syncProtocol.writeSyncStep1(encoder, this.doc));
    if (this.awareness.getLocalState() !== null) this.#sendAwareness([this.doc.clientID]);
  }

  /** Sends any bytes as they are. */
  sendRaw(frame: Uint8Array): void {
    if (!this.connected) return;
    if (carriesUpdate(frame)) this.sentUpdates += 1;
    this.onSend(frame);
    this.pair.send(frame);
  }

  /** Asks for the state again. */
  sendStep1(): void {
    this.#sendSync((encoder) => syncProtocol.writeSyncStep1(encoder, this.doc));
  }

  destroy(): void {
    this.pair.cut();
    this.awareness.destroy();
    this.doc.destroy();
  }

  #receive(frame: Uint8Array): void {
    this.heard.push(frame);
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync:
        this.#receiveSync(decoder);
        break;
      case messageType.awareness:
        awarenessProtocol.applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
        break;
      default:
        this.#receiveOurs(frame);
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, messageType.sync);
    const type = syncProtocol.readSyncMessage(decoder, answer, this.doc, this);
    if (type === syncProtocol.messageYjsSyncStep2) this.synced = true;
    if (encoding.length(answer) > 1) this.sendRaw(encoding.toUint8Array(answer));
  }

  #receiveOurs(frame: Uint8Array): void {
    const message = decodeServerMessage(frame);
    if (message?.kind === "saved") this.saved = message.count;
    if (message?.kind === "head") this.head = message.seq;
    if (message?.kind === "refused") this.refusals.push(message.refusal);
    if (message?.kind === "event") this.events.push(message.event);
  }

  #lose(closing: Closing): void {
    this.connected = false;
    this.synced = false;
    this.closings.push(closing);
    const others = [...this.awareness.getStates().keys()].filter((clientId) => clientId !== this.doc.clientID);
    awarenessProtocol.removeAwarenessStates(this.awareness, others, this);
  }

  #sendSync(write: (encoder: encoding.Encoder) => void): void {
    this.sendRaw(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageType.sync);
        write(encoder);
      }),
    );
  }

  #sendAwareness(clientIds: number[]): void {
    this.sendRaw(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageType.awareness);
        encoding.writeVarUint8Array(encoder, awarenessProtocol.encodeAwarenessUpdate(this.awareness, clientIds));
      }),
    );
  }
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}
