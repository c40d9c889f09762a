/**
 * One document while somebody is in it: loaded once, open, evicted down to its sockets when quiet, closed when the
 * last one has left. Nothing here holds a Y.Doc: bytes come in, are judged, stored, and go out as stored.
 */
import { appendAsServer } from "./append-as-server.ts";
import { CatchUp } from "./catch-up.ts";
import type { Clock } from "./clock.ts";
import type { CloseName } from "./close-codes.ts";
import type { CommitStream } from "./commit-stream.ts";
import type { SharedPresence } from "./fan-out.ts";
import { DocumentGuard, type Sender, scanUpdate } from "./guard/index.ts";
import type { Limits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import { type OwnerId, serverOwner } from "./owner.ts";
import { RoomAwareness } from "./room-awareness.ts";
import { loadLog, type RoomLog, type Snapshot } from "./room-log.ts";
import { RoomWriter } from "./room-writer.ts";
import type { Session } from "./session.ts";
import type { DocumentStorage, LogRow, RoomName, StoredDocument } from "./storage.ts";
import type { SentChange } from "./submission.ts";
import type { CommittedRow } from "./writer-host.ts";

/** What all rooms of one server share. */
export interface RoomContext {
  readonly storage: DocumentStorage;
  readonly stream: CommitStream;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly roots: ReadonlySet<string>;
  /** Rows became durable; `from` says whether this server wrote them. */
  committed(room: RoomName, rows: readonly LogRow[], from: "here" | "elsewhere"): void;
  loaded(room: RoomName, stored: StoredDocument): void;
  sharePresence(room: RoomName, states: readonly SharedPresence[]): void;
  /** The room will not be used again; the next who wants it loads it anew. */
  closed(room: Room): void;
}

type RoomState =
  /** `shown`: the head up to which its sockets have heard everything; 0 when it is new. */
  | { readonly kind: "loading"; readonly since: number; readonly shown: number }
  | { readonly kind: "open"; readonly log: RoomLog; readonly writer: RoomWriter; readonly catchUp: CatchUp }
  /** Only sockets and presence are left in memory; whatever needs more wakes the room. */
  | { readonly kind: "evicted"; readonly shown: number }
  | { readonly kind: "closed"; readonly why: CloseName | "unloaded" };

export type ServerAppend = "committed" | "behind" | "gone";

export class Room {
  readonly name: RoomName;
  readonly presence: RoomAwareness;
  readonly sessions = new Set<Session>();
  readonly #context: RoomContext;
  readonly #senders = new Map<OwnerId, Sender>();
  #state: RoomState;
  #activeAt: number;
  #waitingForOpen: (() => void)[] = [];

  constructor(name: RoomName, context: RoomContext) {
    this.name = name;
    this.#context = context;
    this.#activeAt = context.clock.now();
    this.#state = { kind: "evicted", shown: 0 };
    this.presence = new RoomAwareness({
      clock: context.clock,
      limits: context.limits,
      lease: (clientId, sender) => this.#state.kind !== "open" || this.#state.writer.guard.announce(clientId, sender),
      listeners: () => this.sessions,
      share: (states) => context.sharePresence(name, states),
    });
    this.wake();
  }

  get state(): RoomState["kind"] {
    return this.#state.kind;
  }

  /** The last sequence that everybody in the room has been sent. */
  get head(): number {
    if (this.#state.kind === "open") return this.#state.log.head;
    return this.#state.kind === "closed" ? 0 : this.#state.shown;
  }

  get queuedBytes(): number {
    return this.#state.kind === "open" ? this.#state.writer.queuedBytes : 0;
  }

  join(session: Session): void {
    this.sessions.add(session);
    this.#activeAt = this.#context.clock.now();
    this.wake();
    if (this.#state.kind === "open") session.roomOpened();
  }

  leave(session: Session): void {
    this.sessions.delete(session);
    this.presence.leave(session);
  }

  /** One object per member, however many sockets: leases live as long as the room's memory does. */
  senderOf(member: OwnerId): Sender {
    const known = this.#senders.get(member);
    if (known !== undefined) return known;
    const sender: Sender = { member };
    this.#senders.set(member, sender);
    return sender;
  }

  /** Loads what eviction has dropped; sessions hear `roomOpened` when it is there. */
  wake(): void {
    if (this.#state.kind !== "evicted") return;
    const { shown } = this.#state;
    const state: RoomState = { kind: "loading", since: this.#context.clock.now(), shown };
    this.#state = state;
    const stillWanted = () => this.#state === state;
    this.#read(stillWanted, shown).catch((error: unknown) => {
      this.#context.logger.error({ error, room: this.name }, "A room could not be loaded");
      if (stillWanted()) this.close("busy");
    });
  }

  async #read(stillWanted: () => boolean, shown: number): Promise<void> {
    const stored = await this.#context.storage.load(this.name);
    if (!stillWanted()) return;
    if (stored === null) this.close("epochChanged");
    else this.#open(stored, shown);
  }

  #open(stored: StoredDocument, shown: number): void {
    const { name } = this;
    const { storage, clock, limits, logger, roots, stream } = this.#context;
    const guard = new DocumentGuard({ roots });
    const log = loadLog(stored, guard, logger);
    const writer = new RoomWriter({
      name,
      guard,
      log,
      limits,
      logger,
      host: {
        wakeStream: (source) => stream.wake(source),
        committed: (rows) => this.#committed(rows),
        advanced: (rows, frames) => this.#advanced(rows, frames),
        readMissing: () => catchUp.read(),
        lost: (why) => this.close(why),
      },
    });
    const catchUp = new CatchUp({ name, storage, writer, log, clock, limits, logger, lost: () => this.close("busy") });
    this.#state = { kind: "open", log, writer, catchUp };
    this.#activeAt = clock.now();
    this.presence.renewLeases();
    if (shown < log.head) this.#relay(log.framesSince(shown));
    this.#context.loaded(name, stored);
    for (const session of this.sessions) session.roomOpened();
    this.#tellWaiting();
  }

  /** Scans and judges a change of a session. The room must be open. */
  submit({ bytes, maxBytes, ...change }: SentChange): void {
    if (this.#state.kind !== "open") throw new Error(`${this.name} is ${this.#state.kind}`);
    const { writer } = this.#state;
    const { structs, deleteRanges } = this.#context.limits;
    this.#activeAt = this.#context.clock.now();
    const caps = { ...writer.guard.frameLimits(maxBytes), maxStructs: structs, maxRanges: deleteRanges };
    const scan = scanUpdate(bytes, caps);
    if (scan.ok) writer.submit({ ...change, update: scan.update });
    else change.settle({ kind: "strike", rule: scan.fault.rule });
  }

  /** Everything for a client that has the log up to `since`, as frames; the whole state when `since` is unknown. */
  framesSince(since: number | undefined): readonly Uint8Array[] {
    this.#activeAt = this.#context.clock.now();
    return this.#state.kind === "open" ? this.#state.log.framesSince(since) : [];
  }

  /** What the guard knows, queued changes included; null while the room is not open. */
  stateVector(): Uint8Array | null {
    return this.#state.kind === "open" ? this.#state.writer.guard.stateVector() : null;
  }

  /** Reads what other servers have appended; resolves also when it could not. */
  async catchUp(): Promise<void> {
    if (this.#state.kind === "open") await this.#state.catchUp.toHead();
  }

  /** See `SyncHub.appendAsServer`. */
  async appendAsServer(bytes: Uint8Array, expectedHead: number): Promise<ServerAppend> {
    await this.#whenOpen();
    if (this.#state.kind !== "open") return this.#goneOrThrow();
    const answer = await appendAsServer(this.#state.writer, this.senderOf(serverOwner), bytes, expectedHead);
    if (answer === "lost") return this.#goneOrThrow();
    // The caller may have read rows that this room has not seen yet.
    if (answer === "behind" && expectedHead > this.head) await this.catchUp();
    return answer;
  }

  async #whenOpen(): Promise<void> {
    this.wake();
    if (this.#state.kind === "loading") await new Promise<void>((resolve) => this.#waitingForOpen.push(resolve));
  }

  #goneOrThrow(): "gone" {
    if (this.#state.kind === "closed" && this.#state.why === "epochChanged") return "gone";
    throw new Error(`${this.name} could not be written`);
  }

  #tellWaiting(): void {
    for (const resolve of this.#waitingForOpen.splice(0)) resolve();
  }

  /** Rows that another server says it has committed: a hint, so nothing is taken out of order. */
  offer(rows: readonly LogRow[]): void {
    const last = rows[rows.length - 1];
    if (last === undefined || (this.#state.kind === "open" && this.#state.writer.offer(rows))) return;
    this.noticeHead(last.seq);
  }

  /** The log's head as storage or another server has it; null when the document was retired. */
  noticeHead(head: number | null): void {
    if (head === null) {
      this.close("epochChanged");
      return;
    }
    if (head <= this.head) return;
    this.wake();
    if (this.#state.kind === "open") void this.#state.catchUp.toHead();
  }

  /** Takes a compacted snapshot in the place of the rows it covers. */
  adoptSnapshot(snapshot: Snapshot): void {
    if (this.#state.kind === "open") this.#state.log.adopt(snapshot);
  }

  #committed(rows: readonly CommittedRow[]): void {
    for (const session of this.sessions) {
      for (const { frame, from } of rows) if (from !== session) session.relay(frame);
    }
    const committed = rows.map(({ row }) => row);
    this.#context.committed(this.name, committed, "here");
  }

  #advanced(rows: readonly LogRow[], frames: readonly Uint8Array[]): void {
    this.#activeAt = this.#context.clock.now();
    this.#relay(frames);
    this.#context.committed(this.name, rows, "elsewhere");
  }

  #relay(frames: readonly Uint8Array[]): void {
    for (const session of this.sessions) for (const frame of frames) session.relay(frame);
  }

  /** Once a second: gives up a load that hangs, and drops from memory what nobody has used for a while. */
  sweep(now: number): void {
    this.presence.sweep(now);
    for (const session of this.sessions) session.sweep(now);
    const { evictAfterMs, storageFailureMs } = this.#context.limits;
    if (this.#state.kind === "loading" && now - this.#state.since >= storageFailureMs) {
      this.close("busy");
      return;
    }
    if (this.#state.kind === "open" && this.#state.writer.idle && now - this.#activeAt >= evictAfterMs) this.#evict();
    if (this.#state.kind === "evicted" && this.sessions.size === 0) this.close("unloaded");
  }

  #evict(): void {
    if (this.#state.kind !== "open") return;
    this.#context.stream.forget(this.#state.writer);
    this.#state.writer.close();
    this.#state = { kind: "evicted", shown: this.#state.log.head };
  }

  /** Closes every socket for this reason; what was not durable stays with its senders. */
  close(why: CloseName | "unloaded"): void {
    if (this.#state.kind === "closed") return;
    const former = this.#state;
    this.#state = { kind: "closed", why };
    this.#context.closed(this);
    if (why !== "unloaded") for (const session of this.sessions) session.close(why);
    this.presence.close();
    if (former.kind === "open") {
      this.#context.stream.forget(former.writer);
      former.writer.close();
    }
    this.#tellWaiting();
  }
}
