/**
 * One guarded room and a handful of honest people on bad lines, driven by a seed. Two real Y.Docs take every accepted
 * row as judges; whatever an honest client may send must be accepted, and whatever was accepted must hold in them.
 */
import * as Y from "yjs";
import type { OwnerId } from "../../owner.ts";
import type { Sender } from "../client-owners.ts";
import { DocumentGuard } from "../document-guard.ts";
import { scanUpdate } from "../scan-update.ts";
import { editedRoots } from "./honest-edits.ts";
import { Person } from "./honest-person.ts";
import type { SeededRandom } from "./seeded-random.ts";

export interface NetworkCounts {
  frames: number;
  news: number;
  known: number;
  cut: number;
  gaps: number;
}

/** Called for each accepted row after both judges took it. */
export type AfterRow = (judge: Y.Doc, bytes: Uint8Array) => void;

export class HonestNetwork {
  readonly counts: NetworkCounts = { frames: 0, news: 0, known: 0, cut: 0, gaps: 0 };
  readonly log: Uint8Array[] = [];
  readonly people: Person[] = [];
  readonly judges = { collecting: new Y.Doc({ gc: true }), keeping: new Y.Doc({ gc: false }) };
  guard = newGuard();
  readonly #random: SeededRandom;
  readonly #afterRow: AfterRow;
  readonly #owners = new Map<number, OwnerId>();
  /** Frames of sockets that died, on their way for a while longer. */
  readonly #late: { sender: Sender; frame: Uint8Array }[] = [];
  #members = 0;

  constructor(random: SeededRandom, afterRow: AfterRow = () => {}) {
    this.#random = random;
    this.#afterRow = afterRow;
    for (const judge of Object.values(this.judges)) for (const root of editedRoots) touchRoot(judge, root);
    const count = 2 + random.below(4);
    for (let i = 0; i < count; i++) this.#join();
  }

  step(): void {
    const person = this.#random.pick(this.people);
    const kind = this.#random.next();
    if (kind < 0.3) person.edit();
    else if (kind < 0.6) this.#deliverFrom(person);
    else if (kind < 0.88) person.receive();
    else if (kind < 0.91) this.#toggleLine(person);
    else if (kind < 0.94) person.resendOddly(this.guard.stateVector());
    else if (kind < 0.955) this.#reload(person);
    else if (kind < 0.965 && this.people.length < 7) this.#join();
    else if (kind < 0.975) this.#restartServer();
    else this.#deliverLate();
  }

  /** Everybody online, every frame delivered. */
  settle(): void {
    while (this.#late.length > 0) this.#deliverLate();
    for (let round = 0; round < 4; round++) {
      for (const person of this.people) this.#connect(person);
      while (this.people.some((person) => person.hasWork)) {
        for (const person of this.people) {
          while (person.outbox.length > 0) this.#deliverFrom(person);
          while (person.inbox.length > 0) person.receive();
        }
      }
    }
  }

  #join(): void {
    const isSecondTab = this.people.length > 0 && this.#random.chance(0.3);
    const sender = isSecondTab ? { member: this.#random.pick(this.people).sender.member } : this.#newMember();
    const person = new Person(sender, this.#random);
    if (isSecondTab) person.channel = this.people.filter((other) => other.sender.member === sender.member);
    for (const other of person.channel) other.channel.push(person);
    person.meetOtherTabs();
    this.people.push(person);
    this.#connect(person);
  }

  #newMember(): Sender {
    this.#members += 1;
    return { member: `member${this.#members}` as OwnerId };
  }

  #connect(person: Person): void {
    this.guard.announce(person.doc.clientID, person.sender);
    const answer = Y.encodeStateAsUpdate(this.judges.collecting, Y.encodeStateVector(person.doc));
    person.connect(this.guard.stateVector(), answer);
  }

  #toggleLine(person: Person): void {
    if (person.online) this.#cutLine(person);
    else this.#connect(person);
  }

  #cutLine(person: Person): void {
    for (const frame of person.disconnect()) {
      if (this.#random.chance(0.5)) this.#late.push({ sender: person.sender, frame });
    }
    this.guard.releaseLeases(person.sender);
  }

  #reload(person: Person): void {
    if (person.online) this.#cutLine(person);
    person.reload();
    if (this.#random.chance(0.7)) this.#connect(person);
  }

  /** From the log, or from a compacted snapshot and an empty tail. */
  #restartServer(): void {
    const rows = this.#random.chance(0.5) ? this.log : [Y.encodeStateAsUpdate(this.judges.collecting)];
    const fresh = newGuard();
    for (const row of rows) {
      const loaded = fresh.load(row, (client) => this.#owners.get(client));
      if (!loaded.ok) throw new Error(`A stored row was refused: ${JSON.stringify(loaded.fault)}`);
    }
    this.guard = fresh;
    this.#expectSameClocks();
    for (const person of this.people) if (person.online) this.#connect(person);
  }

  #deliverLate(): void {
    const late = this.#late.shift();
    if (late !== undefined) this.#take(late.frame, late.sender, null);
  }

  #deliverFrom(person: Person): void {
    const frame = person.outbox.shift();
    if (frame !== undefined) this.#take(frame, person.sender, person);
  }

  #take(frame: Uint8Array, sender: Sender, from: Person | null): void {
    this.counts.frames += 1;
    const scan = scanUpdate(frame, this.guard.frameLimits(5_000_000));
    if (!scan.ok) throw new Error(`Refused by the scanner: ${scan.fault.rule}`);
    const verdict = this.guard.check(scan.update, sender);
    switch (verdict.kind) {
      case "known":
        this.counts.known += 1;
        return;
      case "gap":
        this.counts.gaps += 1;
        from?.askForSync(this.guard.stateVector());
        return;
      case "news":
        if (verdict.bytes !== frame) this.counts.cut += 1;
        this.guard.commit(verdict.change);
        for (const { clientId, owner } of verdict.claims) this.#owners.set(clientId, owner);
        this.#append(verdict.bytes, sender, from);
        return;
      default:
        throw new Error(`Refused: ${JSON.stringify(verdict)}`);
    }
  }

  #append(bytes: Uint8Array, sender: Sender, from: Person | null): void {
    this.counts.news += 1;
    this.log.push(bytes);
    const before = new Map(Y.decodeStateVector(Y.encodeStateVector(this.judges.keeping)));
    for (const judge of Object.values(this.judges)) {
      Y.applyUpdate(judge, bytes);
      if (judge.store.pendingStructs !== null || judge.store.pendingDs !== null) throw new Error("Pending after apply");
      if (judge.share.size !== editedRoots.length) throw new Error("A new root appeared");
    }
    this.#expectSameClocks();
    for (const [client, clock] of Y.decodeStateVector(this.guard.stateVector())) {
      const moved = clock > (before.get(client) ?? 0);
      if (moved && this.guard.ownerOf(client) !== sender.member)
        throw new Error(`Clock of ${client} was moved by another`);
    }
    for (const person of this.people) if (person !== from && person.online) person.inbox.push({ update: bytes });
    this.#afterRow(this.judges.collecting, bytes);
  }

  #expectSameClocks(): void {
    const clocks = Y.decodeStateVector(this.guard.stateVector());
    const real = Y.decodeStateVector(Y.encodeStateVector(this.judges.collecting));
    const same = clocks.size === real.size && [...real].every(([client, clock]) => clocks.get(client) === clock);
    if (!same) throw new Error("The guard's clocks differ from Yjs'");
  }
}

function newGuard(): DocumentGuard {
  return new DocumentGuard({ roots: new Set(editedRoots) });
}

export function touchRoot(doc: Y.Doc, root: (typeof editedRoots)[number]): void {
  if (root === "steps") doc.getMap(root);
  else if (root === "text") doc.getText(root);
  else if (root === "list") doc.getArray(root);
  else doc.getXmlFragment(root);
}

/** What a document says, for comparison between replicas. */
export function contentOf(doc: Y.Doc): string {
  const said = {
    steps: doc.getMap("steps").toJSON(),
    text: doc.getText("text").toDelta(),
    list: doc.getArray("list").toJSON(),
    xml: doc.getXmlFragment("xml").toJSON(),
    clocks: Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc))),
  };
  return JSON.stringify(said, (_, value: unknown) => (isPlain(value) ? inKeyOrder(value) : value));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Replicas may have met the keys of a map in another order. */
function inKeyOrder(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
