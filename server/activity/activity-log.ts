/**
 * Gathers what the reviewing thread saw people do, writes it into the history every two seconds, and tells the people
 * in the room. Somebody who types is one deed, not a hundred.
 */
import { type Deed, isPlanId, type PlanId } from "@zaedno/plan";
import { type DeedsOfRoom, type NotedDeed, noteDeeds, notedUpto } from "@zaedno/programme";
import type { RoomName } from "@zaedno/sync";
import type { Sql } from "postgres";
import type { Log } from "../log.ts";

export interface ActivityLogParts {
  readonly sql: Sql;
  readonly log: Log;
  now(): Date;
  later(ms: number, task: () => void): void;
  /** The deeds are in the history. */
  noted(room: RoomName, deeds: readonly NotedDeed[]): void;
}

interface Waiting {
  readonly planId: PlanId;
  seq: number;
  readonly deeds: Map<string, NotedDeed>;
}

const writeAfterMs = 2_000;

export class ActivityLog {
  readonly #parts: ActivityLogParts;
  readonly #waiting = new Map<RoomName, Waiting>();
  #writing: Promise<void> = Promise.resolve();
  #isDue = false;

  constructor(parts: ActivityLogParts) {
    this.#parts = parts;
  }

  /** Deeds of the rows up to `seq`. */
  saw(room: RoomName, seq: number, deeds: readonly Deed[]): void {
    const planId = room.split(":")[1];
    if (!isPlanId(planId)) return;
    const at = this.#parts.now();
    this.#keep(
      room,
      planId,
      seq,
      deeds.map((deed) => ({ ...deed, at })),
    );
  }

  /** Rows up to this one need not be told again. */
  async upto(room: RoomName): Promise<number> {
    const waiting = this.#waiting.get(room);
    return waiting === undefined ? await notedUpto(this.#parts.sql, room) : waiting.seq;
  }

  /** Writes what waits; when the server stops. */
  async close(): Promise<void> {
    this.#write();
    await this.#writing;
  }

  #keep(room: RoomName, planId: PlanId, seq: number, deeds: readonly NotedDeed[]): void {
    const waiting = this.#waiting.get(room) ?? { planId, seq, deeds: new Map<string, NotedDeed>() };
    waiting.seq = Math.max(waiting.seq, seq);
    for (const deed of deeds) {
      const name = [deed.memberId, deed.verb, deed.section, deed.id].join(" ");
      const known = waiting.deeds.get(name);
      if (known === undefined || known.at < deed.at) waiting.deeds.set(name, deed);
    }
    this.#waiting.set(room, waiting);
    this.#writeSoon();
  }

  #writeSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#parts.later(writeAfterMs, () => this.#write());
  }

  #write(): void {
    this.#isDue = false;
    const rooms = [...this.#waiting];
    this.#waiting.clear();
    for (const [room, { planId, seq, deeds }] of rooms) {
      const given = { planId, room, seq, deeds: [...deeds.values()] };
      this.#writing = this.#writing.then(() => this.#writeRoom(room, given));
    }
  }

  async #writeRoom(room: RoomName, given: DeedsOfRoom): Promise<void> {
    try {
      await noteDeeds(this.#parts.sql, given);
      this.#parts.noted(room, given.deeds);
    } catch (error) {
      this.#parts.log.error({ room, err: error }, "the history could not be written; it is tried again");
      this.#keep(room, given.planId, given.seq, given.deeds);
    }
  }
}
