/** A hub with everything around it in a test's hands: storage, time, people and the network. */

import type { Admission } from "../admission.ts";
import { MemoryStorage } from "../memory-storage.ts";
import type { OwnerId } from "../owner.ts";
import type { DocumentStorage, RoomName } from "../storage.ts";
import { SyncHub, type SyncHubOptions } from "../sync-hub.ts";
import { LossyFanOut } from "./lossy-fan-out.ts";
import { ManualClock } from "./manual-clock.ts";
import { StockClient, type StockClientOptions } from "./stock-client.ts";
import { turn } from "./turn.ts";

export interface SyncWorldOptions extends Partial<Omit<SyncHubOptions, "storage" | "clock" | "fanOut">> {
  /** Puts a misbehaving storage before the log. */
  readonly storage?: (log: MemoryStorage) => DocumentStorage;
}

export interface Report {
  readonly facts: object;
  readonly text: string;
}

export class SyncWorld {
  readonly log = new MemoryStorage();
  readonly clock = new ManualClock();
  readonly fanOut = new LossyFanOut();
  readonly room = "plan:one:epoch" as RoomName;
  readonly errors: Report[] = [];
  readonly warnings: Report[] = [];
  readonly clients: StockClient[] = [];
  readonly #options: SyncWorldOptions;
  readonly hub: SyncHub;

  constructor(options: SyncWorldOptions = {}) {
    this.#options = options;
    this.log.create(this.room);
    this.hub = this.newHub();
  }

  /** One more server on the same log. */
  newHub(): SyncHub {
    const { storage, ...options } = this.#options;
    return new SyncHub({
      roots: new Set(["text", "map"]),
      log: {
        warn: (facts, text) => this.warnings.push({ facts, text }),
        error: (facts, text) => this.errors.push({ facts, text }),
      },
      ...options,
      storage: storage?.(this.log) ?? this.log,
      clock: this.clock,
      fanOut: this.fanOut.join(),
    });
  }

  admission(member: string, rest: Partial<Admission> = {}): Admission {
    const user = { id: member, name: member, symbol: "sun", colour: "a", role: "member" };
    return {
      room: this.room,
      member: member as OwnerId,
      sessionId: `${member}-session`,
      access: "write",
      user,
      ...rest,
    };
  }

  /** A client that is not connected yet. */
  client(member: string, rest: Partial<Admission> = {}, options: Partial<StockClientOptions> = {}): StockClient {
    const client = new StockClient({ admission: this.admission(member, rest), ...options });
    this.clients.push(client);
    return client;
  }

  /** A client that is in the room and has its state. */
  async join(member: string, rest: Partial<Admission> = {}, options: Partial<StockClientOptions> = {}) {
    const client = this.client(member, rest, options);
    client.connect(this.hub);
    await this.settle();
    return client;
  }

  /** Lets everything that is under way arrive, until nothing moves. No time passes. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      await turn();
      const moved = this.clients.reduce((sum, { pair }) => sum + pair.deliverToServer() + pair.deliverToClient(), 0);
      quiet = moved === 0 ? quiet + 1 : 0;
    }
  }

  /** Lets `ms` pass in steps of a sweep, with everything arriving in between. */
  async pass(ms: number, hubs: readonly SyncHub[] = [this.hub]): Promise<void> {
    for (let left = ms; left > 0; left -= 1000) {
      this.clock.advance(Math.min(left, 1000));
      for (const hub of hubs) hub.sweep();
      await this.settle();
    }
  }

  /** Rows of the room as the log has them. */
  async rows(room = this.room) {
    return (await this.log.readSince(room, 0)) ?? [];
  }

  close(): void {
    for (const client of this.clients) client.destroy();
  }
}

/** A world whose hubs all use one storage of the test's making before the log. */
export function worldOn<Storage extends DocumentStorage>(
  wrap: (log: MemoryStorage) => Storage,
  options: Omit<SyncWorldOptions, "storage"> = {},
): { readonly world: SyncWorld; readonly storage: Storage } {
  let made: Storage | undefined;
  const storageOf = (log: MemoryStorage): Storage => {
    made ??= wrap(log);
    return made;
  };
  const world = new SyncWorld({ ...options, storage: storageOf });
  return { world, storage: storageOf(world.log) };
}
