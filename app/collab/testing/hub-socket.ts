/** A WebSocket whose other end is a SyncHub in the same process; the test decides when frames arrive. */
import { type Admission, type CloseName, closeCodes, type SyncHub } from "@zaedno/sync";
import { SocketPair } from "@zaedno/sync/testing";
import type { SocketConstructor } from "../counting-socket.ts";

/** What the server does with a new socket: lets it in, or closes it for a reason of the table. */
type Connect = (
  since: number | undefined,
) => { readonly hub: SyncHub; readonly admission: Admission } | { readonly refused: CloseName };

/** The network of one device. */
export class HubNetwork {
  /** Off: connections fail, open ones are cut. */
  isOn = true;
  /** Every address that was connected to. */
  readonly addresses: string[] = [];
  /** Also those that failed for want of a network. */
  attempts = 0;
  #sizes: number[] = [];
  readonly #open = new Set<SocketPair>();
  readonly #connect: Connect;

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  get Socket(): SocketConstructor {
    return socketOn(this);
  }

  cut(): void {
    this.isOn = false;
    for (const pair of this.#open) pair.cut();
    this.#open.clear();
  }

  /** Sizes of all frames that go to the server from now on. */
  watchSizes(): readonly number[] {
    this.#sizes = [];
    return this.#sizes;
  }

  noteSize(bytes: number): void {
    this.#sizes.push(bytes);
  }

  /** A frame that the server never sent arrives on every open connection. */
  inject(frame: Uint8Array): void {
    for (const pair of this.#open) pair.onFrame(frame);
  }

  /** Brings everything that waits to the other side; returns how much it was. */
  deliver(): number {
    let moved = 0;
    for (const pair of this.#open) moved += pair.deliverToServer() + pair.deliverToClient();
    return moved;
  }

  open(url: string): SocketPair {
    this.addresses.push(url);
    const since = new URL(url).searchParams.get("since");
    const pair = new SocketPair();
    const entry = this.#connect(since === null ? undefined : Number(since));
    if ("refused" in entry) pair.server.close(closeCodes[entry.refused].code, entry.refused);
    else pair.session = entry.hub.connect(pair.server, entry.admission);
    this.#open.add(pair);
    return pair;
  }

  forget(pair: SocketPair): void {
    this.#open.delete(pair);
  }
}

function socketOn(network: HubNetwork): SocketConstructor {
  return class extends HubSocket {
    constructor(url: string | URL) {
      super(url, network);
    }
  };
}

class HubSocket extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  readonly bufferedAmount = 0;
  readonly extensions = "";
  readonly protocol = "";
  binaryType: BinaryType = "blob";
  readyState: 0 | 1 | 2 | 3 = 0;
  onopen: ((event: Event) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  #pair: SocketPair | null = null;
  readonly #network: HubNetwork;

  constructor(url: string | URL, network: HubNetwork) {
    super();
    this.url = String(url);
    this.#network = network;
    queueMicrotask(() => this.#begin());
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.readyState !== 1 || !(data instanceof Uint8Array)) return;
    this.#network.noteSize(data.length);
    this.#pair?.send(data.slice());
  }

  close(): void {
    if (this.readyState >= 2) return;
    this.readyState = 3;
    if (this.#pair === null) return;
    this.#pair.onClosed = () => undefined;
    this.#pair.cut();
    this.#network.forget(this.#pair);
  }

  #begin(): void {
    if (this.readyState !== 0) return;
    this.#network.attempts += 1;
    if (this.#network.isOn) this.#connect();
    else this.#end(1006);
  }

  #connect(): void {
    const pair = this.#network.open(this.url);
    this.#pair = pair;
    pair.onFrame = (frame) => this.onmessage?.(new MessageEvent("message", { data: frame.slice().buffer }));
    pair.onClosed = ({ code }) => this.#end(code);
    this.readyState = 1;
    this.onopen?.(new Event("open"));
  }

  #end(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    if (this.#pair !== null) this.#network.forget(this.#pair);
    this.onclose?.(new ClosedEvent(code));
  }
}

/** Node has no CloseEvent of its own in every version that we run on. */
class ClosedEvent extends Event implements CloseEvent {
  readonly reason = "";
  readonly wasClean = true;
  readonly code: number;

  constructor(code: number) {
    super("close");
    this.code = code;
  }
}
