/**
 * Judges updates of one document without holding it: what it builds on is there, it writes only under its author's
 * clientIDs and under the document's roots, and nothing in it can break Yjs at somebody else's screen.
 */
import * as Y from "yjs";
import { type OwnerId, serverOwner } from "../owner.ts";
import type { ClientClaim } from "../storage.ts";
import { ClientOwners, type Sender } from "./client-owners.ts";
import { clocksIn, noRanges, type Ranges, withoutRanges, withRanges } from "./deleted-ranges.ts";
import { bornDeleted, type NewBlock, newBlocks } from "./new-block.ts";
import { Placement, type PlacementFault } from "./placement.ts";
import { RoomState } from "./room-state.ts";
import { frameLimits, maxClaims, type ScanLimits, storedLimits } from "./scan-limits.ts";
import { scanUpdate } from "./scan-update.ts";
import type { ScannedUpdate } from "./scanned-update.ts";
import type { DeleteChange, GuardChange, LoadResult, Verdict } from "./verdict.ts";

export interface DocumentGuardOptions {
  /** Names of the top-level types; an item under any other root is refused. */
  readonly roots: ReadonlySet<string>;
}

export class DocumentGuard {
  readonly #roots: ReadonlySet<string>;
  readonly #state = new RoomState();
  readonly #owners = new ClientOwners();
  #version = 0;

  constructor(options: DocumentGuardOptions) {
    this.#roots = options.roots;
  }

  /** The caps for scanning a frame of at most `maxBytes` that was sent to this room. */
  frameLimits(maxBytes: number): ScanLimits {
    return frameLimits(maxBytes, this.#state.clients.size);
  }

  /**
   * Takes in a snapshot or a row of the log, in order. `ownerOf` answers for the clientIDs in it that have no owner
   * yet; an id that stays without one is closed to everybody. Nothing changes when the bytes are refused.
   */
  load(bytes: Uint8Array, ownerOf: (clientId: number) => OwnerId | undefined): LoadResult {
    const scan = scanUpdate(bytes, storedLimits);
    if (!scan.ok) return scan;
    const blocks = newBlocks(scan.update, this.#state);
    const fault = new Placement(this.#state, scan.update, blocks, null).run();
    if (fault !== null) return { ok: false, fault };
    const claims: ClientClaim[] = [];
    for (const { client: clientId } of blocks) {
      const owner = this.#owners.ownerOf(clientId) === undefined ? ownerOf(clientId) : undefined;
      if (owner !== undefined) claims.push({ clientId, owner });
    }
    this.commit(this.#changeOf(scan.update, blocks, claims));
    return { ok: true };
  }

  /** Judges an update by its sender. Changes nothing; a `news` verdict is good until the next commit. */
  check(update: ScannedUpdate, sender: Sender): Verdict {
    const blocks = newBlocks(update, this.#state);
    const claims: ClientClaim[] = [];
    for (const { client: clientId } of blocks) {
      const owner = this.#owners.ownerOf(clientId);
      if (owner === undefined ? !this.#mayClaim(clientId, sender) : owner !== sender.member) {
        return { kind: "foreign", clientId };
      }
      if (owner === undefined) claims.push({ clientId, owner: sender.member });
    }
    const isServer = sender.member === serverOwner;
    if (claims.length > maxClaims && !isServer) return { kind: "strike", rule: "claims" };
    const fault = this.#place(update, blocks, isServer ? null : this.#roots);
    if (fault !== null) return fault;
    const change = this.#changeOf(update, blocks, claims);
    if (change.clients.length === 0 && change.deletes.length === 0) return { kind: "known" };
    return { kind: "news", bytes: this.#cut(update, blocks), claims, change };
  }

  /** Moves the state on, when the change is queued to be stored. Throws when another commit came between. */
  commit(change: GuardChange): void {
    if (change.version !== this.#version) throw new Error("The guard moved on since this change was checked");
    this.#version += 1;
    for (const client of change.clients) this.#state.extend(client);
    for (const deletes of change.deletes) this.#state.delete(deletes);
    for (const { clientId, owner } of change.claims) this.#owners.setOwner(clientId, owner);
  }

  /** Takes back the last committed change that was not taken back yet, when it could not be stored after all. */
  takeBack(change: GuardChange): void {
    if (!this.#isLast(change)) throw new Error("Only the last change can be taken back");
    this.#version += 1;
    for (const client of change.clients) this.#state.takeBackExtend(client);
    for (const deletes of change.deletes) this.#state.takeBackDelete(deletes);
    for (const { clientId } of change.claims) this.#owners.clearOwner(clientId);
  }

  /**
   * Keeps `clientId` for the sender's member from the moment others may see it. False when it belongs to somebody
   * else. Ends with `releaseLeases`, unless something was written under it.
   */
  announce(clientId: number, sender: Sender): boolean {
    if (this.#owners.ownerOf(clientId) === undefined && this.#state.clock(clientId) > 0) return false;
    return this.#owners.lease(clientId, sender);
  }

  releaseLeases(sender: Sender): void {
    this.#owners.release(sender);
  }

  ownerOf(clientId: number): OwnerId | undefined {
    return this.#owners.ownerOf(clientId);
  }

  /** Next clock of each client, as Yjs encodes it. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(new Map(this.#state.clients));
  }

  /** Share of the living items, 0 to 1, that a change deletes. Ask before committing it. */
  shareDeleted(change: GuardChange): number {
    if (this.#state.living === 0) return 0;
    let deleted = 0;
    for (const { client, fresh } of change.deletes) {
      deleted += clocksIn(withoutRanges(fresh, [this.#state.clock(client), Number.POSITIVE_INFINITY]));
    }
    return deleted / this.#state.living;
  }

  #mayClaim(clientId: number, sender: Sender): boolean {
    return this.#state.clock(clientId) === 0 && this.#owners.mayClaim(clientId, sender.member);
  }

  #place(update: ScannedUpdate, blocks: readonly NewBlock[], roots: ReadonlySet<string> | null): PlacementFault | null {
    return new Placement(this.#state, update, blocks, roots).run();
  }

  #changeOf(update: ScannedUpdate, blocks: readonly NewBlock[], claims: readonly ClientClaim[]): GuardChange {
    const clients = blocks.map(({ client, from, end, shapes }) => {
      return { client, from, to: end, shapes, runsBefore: this.#state.runCount(client) };
    });
    return { version: this.#version, clients, deletes: this.#freshDeletes(update, blocks), claims };
  }

  #freshDeletes(update: ScannedUpdate, blocks: readonly NewBlock[]): DeleteChange[] {
    const byClient = new Map<number, Ranges>();
    for (const { client, ranges } of update.deletes) {
      byClient.set(client, withoutRanges(ranges, this.#state.gone(client)));
    }
    // Items that come already deleted are in the delete set of every later full state: they are no news then.
    for (const block of blocks) {
      const born = bornDeleted(block);
      if (born.length > 0) byClient.set(block.client, withRanges(byClient.get(block.client) ?? noRanges, born));
    }
    const changes: DeleteChange[] = [];
    for (const [client, fresh] of byClient) {
      if (fresh.length === 0) continue;
      const before = this.#state.gone(client);
      changes.push({ client, fresh, before, after: withRanges(before, fresh) });
    }
    return changes;
  }

  /** Only what lies beyond the known clocks, because known items sent again may come with another content. */
  #cut(update: ScannedUpdate, blocks: readonly NewBlock[]): Uint8Array {
    const isCut =
      blocks.length < update.blocks.length || blocks.some(({ structs, from }) => (structs[0]?.clock ?? 0) < from);
    if (!isCut) return update.bytes;
    const known = new Map(update.blocks.map(({ client }) => [client, this.#state.clock(client)]));
    return Y.diffUpdate(update.bytes, Y.encodeStateVector(known));
  }

  #isLast(change: GuardChange): boolean {
    return (
      change.clients.every(({ client, to }) => this.#state.clock(client) === to) &&
      change.deletes.every(({ client, after }) => this.#state.gone(client) === after)
    );
  }
}
