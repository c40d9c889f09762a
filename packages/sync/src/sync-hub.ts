/**
 * All rooms of one server: finds or loads the room of a connection, passes on what other servers say, and sweeps
 * once a second. The server gives it storage, fan-out, clock and sockets, and asks it for nothing else.
 */
import type { Admission } from "./admission.ts";
import type { Clock } from "./clock.ts";
import type { CloseName } from "./close-codes.ts";
import { CommitStream } from "./commit-stream.ts";
import type { FanOut, FanOutMessage } from "./fan-out.ts";
import { type Limits, limits as usualLimits } from "./limits.ts";
import { type Logger, silentLogger } from "./logger.ts";
import type { OwnerId } from "./owner.ts";
import type { Refusal } from "./protocol.ts";
import { Room, type ServerAppend } from "./room.ts";
import type { Snapshot } from "./room-log.ts";
import { Session } from "./session.ts";
import type { Socket } from "./socket.ts";
import type { DocumentStorage, LogRow, RoomName, StoredDocument } from "./storage.ts";

export interface SyncHubOptions {
  readonly storage: DocumentStorage;
  readonly fanOut: FanOut;
  readonly clock: Clock;
  /** Names of the documents' top-level types; anything under another name is refused. */
  readonly roots: ReadonlySet<string>;
  readonly limits?: Partial<Limits>;
  readonly log?: Logger;
  /** Rows became durable, in order; `from` says whether this server wrote them or read them. */
  onCommitted?(room: RoomName, rows: readonly LogRow[], from: "here" | "elsewhere"): void;
  /** A room was read from storage, for the first time or after it was evicted. */
  onLoaded?(room: RoomName, stored: StoredDocument): void;
  onRefused?(room: RoomName, refused: { readonly member: OwnerId; readonly refusal: Refusal }): void;
}

export interface SyncHubStats {
  readonly rooms: number;
  /** Rooms with their guard and log in memory. */
  readonly openRooms: number;
  readonly sockets: number;
  readonly queuedBytes: number;
  readonly batches: number;
  readonly rows: number;
  readonly failingRooms: number;
  readonly refusals: number;
}

export class SyncHub {
  readonly #options: SyncHubOptions;
  readonly #limits: Limits;
  readonly #logger: Logger;
  readonly #stream: CommitStream;
  readonly #rooms = new Map<RoomName, Room>();
  readonly #unsubscribe: () => void;
  #headsAskedAt: number;
  #refusals = 0;
  #isClosing = false;

  constructor(options: SyncHubOptions) {
    this.#options = options;
    this.#limits = { ...usualLimits, ...options.limits };
    this.#logger = options.log ?? silentLogger;
    const { storage, clock } = options;
    this.#stream = new CommitStream({ storage, clock, limits: this.#limits, logger: this.#logger });
    this.#headsAskedAt = clock.now();
    this.#unsubscribe = options.fanOut.subscribe((message) => this.#hear(message));
  }

  /**
   * Brings an admitted socket into its room. Returns at once: frames may be handed to the session from now on, it
   * keeps them until the room is loaded. When the room cannot be loaded the socket is closed by the table.
   */
  connect(socket: Socket, admission: Admission): Session {
    const room = this.#room(admission.room);
    const session = new Session(socket, admission, room, {
      clock: this.#options.clock,
      limits: this.#limits,
      logger: this.#logger,
      refused: (from, refusal, bytes) => this.#refused(from, refusal, bytes),
    });
    if (this.#isClosing) session.close("goingAway");
    else room.join(session);
    return session;
  }

  /** Closes at once every socket for which `reason` names one: how rights are taken away. Returns how many. */
  closeWhere(reason: (admission: Admission) => CloseName | null): number {
    let closed = 0;
    for (const session of this.#sessions()) {
      const why = reason(session.admission);
      if (why === null) continue;
      session.close(why);
      closed += 1;
    }
    return closed;
  }

  /**
   * Appends a change of the server itself, only if the log still ends at `expectedHead`. Loads the room when nobody
   * is in it. Throws when storage fails, or when the bytes break a rule of the guard (a bug of the caller).
   */
  appendAsServer(room: RoomName, bytes: Uint8Array, expectedHead: number): Promise<ServerAppend> {
    return this.#room(room).appendAsServer(bytes, expectedHead);
  }

  /** Sends an event (JSON) to every socket of the room, on all servers. Nobody keeps it for later. */
  publish(room: RoomName, event: unknown): void {
    this.#publishHere(room, event);
    this.#options.fanOut.publish({ kind: "event", room, event });
  }

  /** Tells an open room that rows up to `upto` were compacted into this snapshot, so that it can forget them. */
  adoptSnapshot(room: RoomName, snapshot: Snapshot): void {
    this.#rooms.get(room)?.adoptSnapshot(snapshot);
  }

  /** Call once a second: keep-alive, answers that were put off, eviction, and a look at the heads in storage. */
  sweep(): void {
    const now = this.#options.clock.now();
    for (const room of this.#rooms.values()) this.#guarded("A sweep failed", () => room.sweep(now));
    if (now - this.#headsAskedAt >= this.#limits.headPollMs) void this.#askHeads(now);
  }

  stats(): SyncHubStats {
    const rooms = [...this.#rooms.values()];
    return {
      rooms: rooms.length,
      openRooms: rooms.filter((room) => room.state === "open").length,
      sockets: rooms.reduce((sum, room) => sum + room.sessions.size, 0),
      queuedBytes: rooms.reduce((sum, room) => sum + room.queuedBytes, 0),
      ...this.#stream.stats,
      refusals: this.#refusals,
    };
  }

  /** Writes what was accepted, then sends everybody away. Later connections are refused. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const session of this.#sessions()) session.finish();
    await this.#stream.drained();
    for (const room of this.#rooms.values()) room.close("goingAway");
    this.#unsubscribe();
  }

  #room(name: RoomName): Room {
    const known = this.#rooms.get(name);
    if (known !== undefined) return known;
    const { storage, clock, roots, fanOut } = this.#options;
    const room = new Room(name, {
      storage,
      stream: this.#stream,
      clock,
      limits: this.#limits,
      logger: this.#logger,
      roots,
      committed: (from, rows, where) => this.#committed(from, rows, where),
      loaded: (from, stored) => {
        this.#guarded("onLoaded failed", () => this.#options.onLoaded?.(from, stored));
      },
      sharePresence: (from, states) => fanOut.publish({ kind: "awareness", room: from, states }),
      closed: (from) => {
        if (this.#rooms.get(from.name) === from) this.#rooms.delete(from.name);
      },
    });
    this.#rooms.set(name, room);
    return room;
  }

  #committed(room: RoomName, rows: readonly LogRow[], from: "here" | "elsewhere"): void {
    if (from === "here") {
      this.#guarded("fan-out failed", () => this.#options.fanOut.publish({ kind: "committed", room, rows }));
    }
    this.#guarded("onCommitted failed", () => this.#options.onCommitted?.(room, rows, from));
  }

  #refused(session: Session, refusal: Refusal, bytes: Uint8Array | null): void {
    const { room, member } = session.admission;
    this.#refusals += 1;
    this.#logger.warn({ room, member, refusal, size: bytes?.length }, "A change was refused");
    this.#guarded("onRefused failed", () => this.#options.onRefused?.(room, { member, refusal }));
    if (bytes === null) return;
    this.#options.storage.keepRefused(room, member, refusal.rule ?? refusal.reason, bytes).catch((error: unknown) => {
      this.#logger.error({ error, room, member }, "Refused bytes could not be kept");
    });
  }

  #hear(message: FanOutMessage): void {
    this.#guarded("A hint of another server failed", () => {
      switch (message.kind) {
        case "committed":
          return this.#rooms.get(message.room)?.offer(message.rows);
        case "awareness":
          return this.#rooms.get(message.room)?.presence.receiveShared(message.states);
        case "event":
          return this.#publishHere(message.room, message.event);
        case "access":
          // The server that knows memberships hears this itself and calls `closeWhere`.
          return;
        default:
          return message satisfies never;
      }
    });
  }

  #publishHere(room: RoomName, event: unknown): void {
    for (const session of this.#rooms.get(room)?.sessions ?? []) session.publish(event);
  }

  async #askHeads(now: number): Promise<void> {
    this.#headsAskedAt = now;
    const asked = [...this.#rooms.values()].filter((room) => room.sessions.size > 0 && room.state !== "loading");
    if (asked.length === 0) return;
    try {
      const heads = await this.#options.storage.heads(asked.map((room) => room.name));
      for (const room of asked) room.noticeHead(heads.get(room.name) ?? null);
    } catch (error) {
      this.#logger.warn({ error }, "The heads of open rooms could not be read");
    }
  }

  *#sessions(): Iterable<Session> {
    for (const room of this.#rooms.values()) yield* room.sessions;
  }

  #guarded(text: string, step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#logger.error({ error }, text);
    }
  }
}
