/**
 * Several devices of one plan and the network between them, driven by hand: nothing arrives until a test delivers it,
 * late, twice, out of order, or not while a partition stands. No clocks, no sleeps.
 */
import * as Y from "yjs";
import { newId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import { openPlan } from "../plan-document.ts";
import { PlanReader } from "../plan-reader.ts";
import { PlanUndo } from "../plan-undo.ts";
import { anActor, aPlan } from "./builders.ts";
import { seededBytes, seededNumbers } from "./seeded-random.ts";

export interface Replica {
  readonly doc: Y.Doc;
  readonly actor: Actor;
  readonly reader: PlanReader;
  readonly undo: PlanUndo;
}

interface Message {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

const fromNetwork = Symbol("arrived over the test network");

export class ReplicaNetwork {
  readonly replicas: readonly Replica[];
  readonly #seed: number;
  #underWay: Message[] = [];
  /** Side of the partition each replica is on; all 0 when whole. */
  #side: number[];

  constructor(count: number, seed: number) {
    this.#seed = seed;
    this.#side = Array.from({ length: count }, () => 0);
    const plan = aPlan({ planId: newId("pln", seededBytes(seed)) });
    const start = Y.encodeStateAsUpdate(plan);
    const clientIds = distinctClientIds(count, seed);
    this.replicas = clientIds.map((clientId, index) => this.#join(index, clientId, start));
  }

  #join(index: number, clientId: number, start: Uint8Array): Replica {
    const doc = openPlan(new Y.Doc());
    doc.clientID = clientId;
    Y.applyUpdate(doc, start, fromNetwork);
    const seed = this.#seed + 1000 * (index + 1);
    const actor = anActor({ memberId: newId("mem", seededBytes(seed)), seed });
    doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin !== fromNetwork) this.#send(index, bytes);
    });
    // Every action is its own step of undo: the clock jumps between two readings.
    let now = 0;
    const clock = () => {
      now += 10_000;
      return now;
    };
    return { doc, actor, reader: new PlanReader(doc), undo: new PlanUndo(doc, actor.memberId, { clock }) };
  }

  #send(from: number, bytes: Uint8Array): void {
    for (let to = 0; to < this.replicas.length; to++) {
      if (to !== from) this.#underWay.push({ from, to, bytes });
    }
  }

  get underWay(): number {
    return this.#underWay.length;
  }

  /** Only replicas of the same side reach each other from now on; messages across wait. */
  partition(sideOf: (index: number) => number): void {
    this.#side = this.replicas.map((_, index) => sideOf(index));
  }

  heal(): void {
    this.partition(() => 0);
  }

  /** Delivers one waiting message, chosen by `pick`; `twice` leaves it under way as well. Gives who received it. */
  deliver(pick: number, twice = false): number | null {
    const reachable = this.#underWay.filter(({ from, to }) => this.#side[from] === this.#side[to]);
    const message = reachable[pick % Math.max(1, reachable.length)];
    if (!message) return null;
    if (!twice) this.#underWay = this.#underWay.filter((other) => other !== message);
    const receiver = this.replicas[message.to];
    if (receiver) Y.applyUpdate(receiver.doc, message.bytes, fromNetwork);
    return message.to;
  }

  /** Ends all partitions and delivers everything, in an order of the seed's choosing. */
  settle(): void {
    this.heal();
    const next = seededNumbers(this.#seed);
    while (this.#underWay.length > 0) this.deliver(Math.floor(next() * this.#underWay.length));
  }
}

/** Which of two concurrent writers wins hangs on the client ids, so they are as random as in life. */
function distinctClientIds(count: number, seed: number): number[] {
  const next = seededNumbers(seed);
  const ids = new Set<number>();
  while (ids.size < count) ids.add(1 + Math.floor(next() * 2 ** 31));
  return [...ids];
}
