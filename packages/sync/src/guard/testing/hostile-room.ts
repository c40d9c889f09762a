/**
 * A guarded room with one attacker and one innocent member who goes on editing. Every accepted row is applied to real
 * documents, and the innocent's own work must never throw, whatever the attacker got in.
 */
import * as Y from "yjs";
import type { DocumentGuard } from "../document-guard.ts";
import { Editor, editedRoots } from "./honest-edits.ts";
import { touchRoot } from "./honest-network.ts";
import { bend, Forger } from "./hostile-updates.ts";
import { accept, guardOf, member, verdictOn } from "./judging.ts";
import type { SeededRandom } from "./seeded-random.ts";

const innocent = member("innocent");
const attacker = member("attacker");

export interface HostileCounts {
  sent: number;
  accepted: number;
  cut: number;
  severalClients: number;
  badGeometry: number;
}

export class HostileRoom {
  readonly counts: HostileCounts = { sent: 0, accepted: 0, cut: 0, severalClients: 0, badGeometry: 0 };
  readonly #random: SeededRandom;
  readonly #isSound: (doc: Y.Doc, bytes: Uint8Array) => boolean;
  readonly #guard: DocumentGuard = guardOf(editedRoots);
  readonly #ownIds: readonly number[];
  /** The innocent member's own document. */
  doc: Y.Doc;
  #keeping: Y.Doc;
  #editor: Editor;
  #state: Uint8Array = new Uint8Array([0, 0]);

  constructor(random: SeededRandom, isSound: (doc: Y.Doc, bytes: Uint8Array) => boolean) {
    this.#random = random;
    this.#isSound = isSound;
    this.#ownIds = [1_000, 900_000, 4_000_000_000].map((id) => id + random.below(1_000));
    [this.doc, this.#keeping, this.#editor] = this.#open();
    for (let i = 0; i < 40; i++) this.#editor.edit();
  }

  attack(): void {
    if (this.#random.chance(0.1)) this.#editor.edit();
    const frame = this.#random.chance(0.6) ? this.#forged() : bend(this.#own(), this.#random);
    this.counts.sent += 1;
    const verdict = verdictOn(this.#guard, frame, attacker);
    if (verdict.kind !== "news") return;
    this.#guard.commit(verdict.change);
    this.counts.accepted += 1;
    if (verdict.bytes !== frame) this.counts.cut += 1;
    if (verdict.change.clients.length > 1) this.counts.severalClients += 1;
    if (this.#applyEverywhere(verdict.bytes)) return;
    this.counts.badGeometry += 1;
    this.#guard.takeBack(verdict.change);
    [this.doc, this.#keeping, this.#editor] = this.#open();
  }

  #forged(): Uint8Array {
    return new Forger(this.doc, this.#ownIds, this.#random).update();
  }

  /** An honest update under the attacker's own id. */
  #own(): Uint8Array {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
    doc.clientID = this.#random.pick(this.#ownIds);
    const before = Y.encodeStateVector(doc);
    const editor = new Editor(doc, this.#random);
    for (let i = 0; i < 3; i++) editor.edit();
    return Y.encodeStateAsUpdate(doc, this.#random.chance(0.8) ? before : undefined);
  }

  /** False when the geometry is bad: then the row is void before the innocent sees it. */
  #applyEverywhere(bytes: Uint8Array): boolean {
    const foreign = this.#foreignClocks();
    this.#apply(this.#keeping, bytes);
    if (this.#foreignClocks() !== foreign) throw new Error("A foreign clock moved");
    const guarded = [...Y.decodeStateVector(this.#guard.stateVector())].sort(byClient);
    const real = [...Y.decodeStateVector(Y.encodeStateVector(this.#keeping))].sort(byClient);
    if (JSON.stringify(guarded) !== JSON.stringify(real)) throw new Error("The guard's clocks differ from Yjs'");
    if (!this.#isSound(this.#keeping, bytes)) return false;
    this.#state = Y.encodeStateAsUpdate(this.#keeping);
    this.#apply(this.doc, bytes);
    return true;
  }

  #apply(doc: Y.Doc, bytes: Uint8Array): void {
    Y.applyUpdate(doc, bytes, "remote");
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error("Pending after apply");
    if (doc.share.size !== editedRoots.length) throw new Error("A new root appeared");
  }

  #foreignClocks(): string {
    const clocks = Y.decodeStateVector(Y.encodeStateVector(this.#keeping));
    return JSON.stringify([...clocks].filter(([id]) => this.#guard.ownerOf(id) !== attacker.member).sort(byClient));
  }

  #open(): [Y.Doc, Y.Doc, Editor] {
    const doc = new Y.Doc();
    doc.clientID = 5_000 + this.#random.below(2 ** 31);
    this.#guard.announce(doc.clientID, innocent);
    const keeping = new Y.Doc({ gc: false });
    for (const each of [doc, keeping]) {
      for (const root of editedRoots) touchRoot(each, root);
      Y.applyUpdate(each, this.#state);
    }
    doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin === "remote") return;
      Y.applyUpdate(keeping, accept(this.#guard, bytes, innocent));
      this.#state = Y.encodeStateAsUpdate(keeping);
    });
    return [doc, keeping, new Editor(doc, this.#random)];
  }
}

const byClient = ([a]: readonly [number, number], [b]: readonly [number, number]) => a - b;
