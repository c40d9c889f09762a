/**
 * Five people, two servers, one log, and chance: frames arrive one by one or never, servers die with batches in
 * hand, storage fails before or after it has stored, hints get lost. After every step the promises are checked.
 */
import * as Y from "yjs";
import type { Admission } from "../admission.ts";
import { carriesUpdate, decodeClientMessage } from "../protocol.ts";
import type { SyncHub } from "../sync-hub.ts";
import { Random } from "./random.ts";
import { StockClient } from "./stock-client.ts";
import { FailingStorage, HeldStorage } from "./storage-wrappers.ts";
import { SyncWorld } from "./sync-world.ts";
import { turn } from "./turn.ts";

const members = ["anna", "boris", "vera", "gosho", "dara"] as const;

interface Server {
  readonly hub: SyncHub;
  readonly failing: FailingStorage;
  readonly held: HeldStorage;
}

interface Person {
  readonly admission: Admission;
  client: StockClient;
  /** Payloads of this connection's update-bearing frames, in order. */
  sent: Uint8Array[];
  /** How many of them were checked to be in the log. */
  checked: number;
}

export class Simulation {
  readonly #random: Random;
  readonly #world: SyncWorld;
  readonly #servers: Server[] = [];
  readonly #people: Person[] = [];
  readonly #problems: string[] = [];
  /** What the log says, applied row by row. */
  readonly #oracle = new Y.Doc();
  #applied = 0;
  /** Storage of the hub that was made last. */
  #made: Omit<Server, "hub"> | null = null;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#world = new SyncWorld({ storage: (log) => this.#storage(log) });
    for (const member of members) {
      const admission = this.#world.admission(member);
      this.#people.push({ admission, client: this.#newClient(admission), sent: [], checked: 0 });
    }
    this.#start(this.#world.hub);
    this.#start(this.#world.newHub());
  }

  /** Runs `steps` steps of chance, then lets everything heal. Returns what was broken; nothing, one hopes. */
  async run(steps: number): Promise<readonly string[]> {
    for (const person of this.#people) this.#connect(person);
    for (let step = 0; step < steps && this.#problems.length === 0; step++) {
      this.#act();
      if (this.#random.chance(60)) await turn();
      await this.#check(`step ${step}`);
    }
    if (this.#problems.length === 0) await this.#healAndCompare();
    this.#world.close();
    return this.#problems;
  }

  #storage(log: SyncWorld["log"]): HeldStorage {
    const failing = new FailingStorage(log);
    const held = new HeldStorage(failing);
    this.#made = { failing, held };
    return held;
  }

  #start(hub: SyncHub): void {
    if (this.#made === null) throw new Error("the hub has no storage");
    this.#servers.push({ hub, ...this.#made });
  }

  #newClient(admission: Admission): StockClient {
    return new StockClient({ admission, clientId: 1 + this.#random.below(2 ** 32 - 1) });
  }

  #connect(person: Person): void {
    person.sent = [];
    person.checked = 0;
    const { client } = person;
    client.onSend = (frame) => {
      const message = carriesUpdate(frame) ? decodeClientMessage(frame) : null;
      if (message?.kind === "update") person.sent.push(message.bytes);
    };
    client.connect(this.#random.pick(this.#servers).hub);
  }

  #act(): void {
    const person = this.#random.pick(this.#people);
    const dice = this.#random.below(100);
    if (dice < 35) this.#edit(person.client);
    else if (dice < 75) this.#deliver(person.client);
    else if (dice < 82) this.#dropOrReturn(person);
    else if (dice < 84) this.#reload(person);
    else if (dice < 92) this.#letTimePass();
    else if (dice < 98) this.#disturbStorage();
    else this.#crash();
  }

  #edit({ text, map }: StockClient): void {
    const random = this.#random;
    const dice = random.below(100);
    const card = `card-${random.below(6)}`;
    if (dice < 50 || text.length < 2) text.insert(random.below(text.length + 1), random.pick(["a", "б", "xyz"]));
    else if (dice < 75) text.delete(random.below(text.length - 1), 1 + random.below(2));
    else if (dice < 92) map.set(card, random.below(1_000));
    else map.delete(card);
  }

  #deliver({ pair }: StockClient): void {
    if (this.#random.chance(50)) pair.deliverToServer(1 + this.#random.below(3));
    else pair.deliverToClient(1 + this.#random.below(3));
  }

  #dropOrReturn(person: Person): void {
    if (person.client.connected) person.client.pair.cut();
    else this.#connect(person);
  }

  /** A new page of the same person: what the device kept, under a new clientID. */
  #reload(person: Person): void {
    const kept = Y.encodeStateAsUpdate(person.client.doc);
    person.client.destroy();
    person.client = this.#newClient(person.admission);
    Y.applyUpdate(person.client.doc, kept, person.client);
    this.#connect(person);
  }

  #letTimePass(): void {
    this.#world.clock.advance(this.#random.pick([10, 50, 200, 1_000]));
    this.#world.fanOut.loses = this.#random.chance(30);
    for (const { hub } of this.#servers) hub.sweep();
  }

  #disturbStorage(): void {
    const { failing, held } = this.#random.pick(this.#servers);
    const kind = this.#random.pick(["append", "load", "readSince"] as const);
    const dice = this.#random.below(4);
    if (dice === 0) held.hold(kind);
    else if (dice === 1) failing.failing = { append: this.#random.pick(["before", "after"] as const) };
    else {
      failing.failing = {};
      held.letGo(kind);
    }
  }

  /** The process is gone. What it had sent to the log may still get there, but nobody hears of it. */
  #crash(): void {
    const at = this.#random.below(this.#servers.length);
    const server = this.#servers[at];
    if (server === undefined) return;
    if (this.#random.chance(50)) server.held.release("append");
    server.held.die();
    this.#servers.splice(at, 1);
    for (const { client } of this.#people) if (client.pair.hub === server.hub) client.pair.cut();
    this.#start(this.#world.newHub());
  }

  /** Nobody is told "saved" for what is not in the log, and nobody sees of others what is not in it. */
  async #check(when: string): Promise<void> {
    const rows = await this.#world.rows();
    for (const [at, row] of rows.entries()) {
      if (row.seq !== at + 1) this.#problems.push(`${when}: row ${row.seq} stands at ${at + 1}`);
      if (at >= this.#applied) Y.applyUpdate(this.#oracle, row.bytes);
    }
    this.#applied = rows.length;
    if (this.#oracle.store.pendingStructs !== null) this.#problems.push(`${when}: the log has a gap`);
    for (const person of this.#people) {
      this.#checkSaved(person, when);
      this.#checkSeen(person, when);
      const final = person.client.closings.find(({ code }) => code >= 4400 && code !== 4408);
      if (final !== undefined) this.#problems.push(`${when}: ${person.admission.member} was closed: ${final.reason}`);
    }
  }

  #checkSaved(person: Person, when: string): void {
    const { client, sent } = person;
    if (client.saved > sent.length) this.#problems.push(`${when}: more saved than sent`);
    for (; person.checked < client.saved; person.checked++) {
      const payload = sent[person.checked];
      let isNews = payload === undefined;
      const notice = () => {
        isNews = true;
      };
      this.#oracle.on("update", notice);
      if (payload !== undefined) Y.applyUpdate(this.#oracle, payload);
      this.#oracle.off("update", notice);
      if (isNews) this.#problems.push(`${when}: ${person.admission.member} was told that something lost is saved`);
    }
  }

  #checkSeen({ admission, client }: Person, when: string): void {
    const durable = Y.decodeStateVector(Y.encodeStateVector(this.#oracle));
    const seen = Y.decodeStateVector(Y.encodeStateVector(client.doc));
    for (const other of this.#people) {
      const clientId = other.client.doc.clientID;
      if (other.admission === admission || (seen.get(clientId) ?? 0) <= (durable.get(clientId) ?? 0)) continue;
      this.#problems.push(`${when}: ${admission.member} saw what is not durable`);
    }
  }

  async #healAndCompare(): Promise<void> {
    this.#world.fanOut.loses = false;
    for (const { failing, held } of this.#servers) {
      failing.failing = {};
      for (const kind of ["append", "load", "readSince"] as const) held.letGo(kind);
    }
    for (let round = 0; round < 4; round++) {
      for (const person of this.#people) if (!person.client.connected) this.#connect(person);
      await this.#pass(5_000);
    }
    await this.#check("at the end");
    const expected = contentOf(this.#oracle);
    for (const { admission, client } of this.#people) {
      if (contentOf(client.doc) !== expected) this.#problems.push(`${admission.member} differs from the log`);
      if (!client.isSaved) this.#problems.push(`${admission.member} has ${client.sentUpdates - client.saved} unsaved`);
    }
    const replay = new Y.Doc();
    for (const row of await this.#world.rows()) Y.applyUpdate(replay, row.bytes);
    if (contentOf(replay) !== expected) this.#problems.push("a replay of the log differs");
  }

  async #pass(ms: number): Promise<void> {
    this.#world.clients.splice(0, Number.POSITIVE_INFINITY, ...this.#people.map(({ client }) => client));
    await this.#world.settle();
    await this.#world.pass(
      ms,
      this.#servers.map(({ hub }) => hub),
    );
  }
}

function contentOf(doc: Y.Doc): string {
  const map = Object.entries(doc.getMap("map").toJSON()).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([doc.getText("text").toJSON(), map]);
}
