/**
 * Who is in a room, and where. Each socket shows exactly one clientID; what others see of it carries the server's
 * user facts and the server's clock, so that nobody can speak as somebody else or outrun their later states.
 */
import type { PublicUser } from "./admission.ts";
import {
  type AwarenessEntry,
  type AwarenessState,
  checkedState,
  decodeAwareness,
  encodeAwarenessUpdate,
} from "./awareness-update.ts";
import type { Clock } from "./clock.ts";
import type { SharedPresence } from "./fan-out.ts";
import type { Sender } from "./guard/index.ts";
import type { Limits } from "./limits.ts";
import { encodeAwareness } from "./protocol.ts";

/** One connection as its room's presence sees it. */
export interface PresenceSocket {
  readonly sender: Sender;
  readonly user: PublicUser;
  /** False while this socket has used up its rate: its newest state then waits. */
  mayShowPresence(now: number): boolean;
  /** False when the reader is too slow: it gets the whole picture later instead. */
  sendPresence(frame: Uint8Array): boolean;
}

export interface PresenceHost {
  readonly clock: Clock;
  readonly limits: Limits;
  /** Keeps the clientID for this sender's member; false when it belongs to somebody else. */
  lease(clientId: number, sender: Sender): boolean;
  listeners(): Iterable<PresenceSocket>;
  share(states: readonly SharedPresence[]): void;
}

interface Present {
  readonly clientId: number;
  readonly sender: Sender;
  /** Null when another server holds the socket. */
  socket: PresenceSocket | null;
  state: string | null;
  /** The clock others saw last; 0 when they saw nothing yet. */
  clock: number;
  seenAt: number;
}

export type PresenceVerdict = "taken" | "ignored" | "malformed";

export class RoomAwareness {
  readonly #host: PresenceHost;
  readonly #present = new Map<number, Present>();
  readonly #shownBy = new Map<PresenceSocket, Present>();
  readonly #dirty = new Set<Present>();
  readonly #missed = new Set<PresenceSocket>();
  #cancelFlush: (() => void) | null = null;

  constructor(host: PresenceHost) {
    this.#host = host;
  }

  /** True once the socket has shown its clientID; from then on its presence needs no guard. */
  knows(socket: PresenceSocket): boolean {
    return this.#shownBy.has(socket);
  }

  /** Takes a client's awareness update: the newest state of its own clientID, and nothing else that is in it. */
  receive(socket: PresenceSocket, update: Uint8Array): PresenceVerdict {
    const entries = decodeAwareness(update);
    if (entries === null) return "malformed";
    const shown = this.#shownBy.get(socket);
    const own = shown === undefined ? undefined : entries.find((entry) => entry.clientId === shown.clientId);
    if (shown !== undefined) return own === undefined ? "ignored" : this.#take(socket, shown, own);
    for (const entry of entries) {
      const verdict = this.#bind(socket, entry);
      if (verdict !== "ignored") return verdict;
    }
    return "ignored";
  }

  #bind(socket: PresenceSocket, entry: AwarenessEntry): PresenceVerdict {
    const known = this.#present.get(entry.clientId);
    // A client that shows nothing of itself still sends back what it hears: the clock we issued gives it away.
    if (known !== undefined && known.clock > 0 && known.clock === entry.clock) return "ignored";
    const checked = checkedState(entry.stateBytes, socket.user, this.#host.limits.awarenessStateBytes);
    if (checked.kind === "malformed") return "malformed";
    if (checked.kind === "left") return "ignored";
    if (!this.#host.lease(entry.clientId, socket.sender)) return "ignored";
    const { clientId } = entry;
    const clock = known?.clock ?? 0;
    const shown: Present = { clientId, sender: socket.sender, socket, state: null, clock, seenAt: 0 };
    if (known !== undefined) this.#dirty.delete(known);
    this.#present.set(clientId, shown);
    this.#shownBy.set(socket, shown);
    return this.#take(socket, shown, entry);
  }

  #take(socket: PresenceSocket, shown: Present, entry: AwarenessEntry): PresenceVerdict {
    const latest = this.#present.get(shown.clientId) ?? shown;
    // The same clientID came back on a newer socket: the old one is dead and only does not know it yet.
    if (latest !== shown) return "ignored";
    const checked = checkedState(entry.stateBytes, socket.user, this.#host.limits.awarenessStateBytes);
    if (checked.kind === "malformed") return "malformed";
    if (checked.kind === "too-large") return "ignored";
    shown.state = checked.kind === "left" ? null : checked.state;
    shown.seenAt = this.#host.clock.now();
    this.#present.set(shown.clientId, shown);
    this.#markDirty(shown);
    return "taken";
  }

  /** Takes what another server says of its people. */
  receiveShared(states: readonly SharedPresence[]): void {
    for (const { clientId, member, clock, state } of states) {
      const known = this.#present.get(clientId);
      const sender = known?.socket === null ? known.sender : { member };
      if (sender.member !== member || !this.#host.lease(clientId, sender)) continue;
      if (known !== undefined && (known.clock >= clock || (known.socket !== null && state === null))) continue;
      if (known !== undefined) this.#dirty.delete(known);
      const shown: Present = { clientId, sender, socket: null, state, clock, seenAt: this.#host.clock.now() };
      this.#present.set(clientId, shown);
      this.#markDirty(shown);
    }
  }

  /** The socket is gone: the others see its person leave, unless a newer socket shows the same clientID. */
  leave(socket: PresenceSocket): void {
    const shown = this.#shownBy.get(socket);
    this.#shownBy.delete(socket);
    this.#missed.delete(socket);
    if (shown === undefined || this.#present.get(shown.clientId) !== shown) return;
    shown.state = null;
    this.#markDirty(shown);
  }

  /** Sends everybody's state to one socket. */
  welcome(socket: PresenceSocket): void {
    const own = this.#shownBy.get(socket);
    const others = [...this.#present.values()].filter((one) => one !== own && one.clock > 0 && one.state !== null);
    if (others.length === 0 || socket.sendPresence(frameOf(others))) this.#missed.delete(socket);
    else this.#missed.add(socket);
  }

  /** Once a second: forgets people of servers that fell silent, and makes good for readers that were too slow. */
  sweep(now: number): void {
    for (const shown of this.#present.values()) {
      const silent = now - shown.seenAt > this.#host.limits.awarenessExpiryMs;
      if (shown.socket === null && silent) this.#present.delete(shown.clientId);
    }
    for (const socket of this.#missed) this.welcome(socket);
  }

  /** After the guard was built anew it knows no leases: give it those of everybody we show. */
  renewLeases(): void {
    for (const shown of this.#present.values()) this.#host.lease(shown.clientId, shown.sender);
  }

  close(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
  }

  #markDirty(shown: Present): void {
    this.#dirty.add(shown);
    this.#cancelFlush ??= this.#host.clock.setTimer(this.#host.limits.awarenessFlushMs, () => this.#flush());
  }

  #flush(): void {
    this.#cancelFlush = null;
    const now = this.#host.clock.now();
    const ready = [...this.#dirty].filter(
      (shown) => shown.state === null || (shown.socket?.mayShowPresence(now) ?? true),
    );
    for (const shown of ready) this.#issue(shown, now);
    if (ready.length > 0) this.#send(ready);
    const [waiting] = this.#dirty;
    if (waiting !== undefined) this.#markDirty(waiting);
  }

  #issue(shown: Present, now: number): void {
    this.#dirty.delete(shown);
    // Milliseconds as clock: receivers remember the last one, also over a restart of this server.
    if (shown.socket !== null) shown.clock = Math.max(shown.clock + 1, now);
    if (shown.state === null) this.#present.delete(shown.clientId);
  }

  #send(states: readonly Present[]): void {
    const here = states.filter((shown) => shown.socket !== null);
    if (here.length > 0) this.#host.share(here.map(sharedOf));
    const forMost = frameOf(states);
    for (const socket of this.#host.listeners()) {
      const own = states.find((shown) => shown.socket === socket);
      const frame = own === undefined ? forMost : frameOf(states.filter((shown) => shown !== own));
      if (own !== undefined && states.length === 1) continue;
      if (!socket.sendPresence(frame)) this.#missed.add(socket);
    }
  }
}

function sharedOf({ clientId, sender, clock, state }: Present): SharedPresence {
  return { clientId, member: sender.member, clock, state };
}

function frameOf(states: readonly AwarenessState[]): Uint8Array {
  return encodeAwareness(encodeAwarenessUpdate(states));
}
