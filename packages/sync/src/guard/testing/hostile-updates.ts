/** A modified client's imagination: whole updates made up from what it sees in a document, and honest ones bent. */
import * as Y from "yjs";
import {
  content,
  item,
  type RawBlock,
  type RawContent,
  type RawItem,
  type RawStruct,
  rawUpdate,
  run,
} from "./raw-update.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Id = readonly [client: number, clock: number];

/** Changes a few bytes anywhere. */
export function bend(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const bent = [...bytes];
  const changes = 1 + random.below(3);
  for (let i = 0; i < changes; i++) {
    const at = random.below(bent.length);
    const kind = random.below(5);
    if (kind === 0) bent[at] = random.below(256);
    else if (kind === 1) bent[at] = ((bent[at] ?? 0) + random.pick([1, 255, 128, 64, 32])) % 256;
    else if (kind === 2) bent.splice(at, 1 + random.below(3));
    else if (kind === 3) bent.splice(at, 0, ...bent.slice(at, at + 1 + random.below(6)));
    else bent.splice(at, 0, random.pick([0, 1, 127, 128, 255]));
  }
  return Uint8Array.from(bent);
}

export class Forger {
  readonly #random: SeededRandom;
  readonly #clocks: Map<number, number>;
  readonly #ownIds: readonly number[];
  /** Where the forger stands in each block while it writes it. */
  readonly #ends = new Map<number, number>();

  constructor(doc: Y.Doc, ownIds: readonly number[], random: SeededRandom) {
    this.#random = random;
    this.#ownIds = ownIds;
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  }

  update(): Uint8Array {
    const clients = new Set(Array.from({ length: 1 + this.#random.below(3) }, () => this.#client()));
    const descending = [...clients].sort((a, b) => b - a);
    for (const client of descending) this.#ends.set(client, this.#startClock(client));
    const blocks = this.#random.chance(0.9) ? descending.map((client) => this.#block(client)) : [];
    return rawUpdate(blocks, this.#random.chance(0.4) ? this.#deletes() : []);
  }

  #client(): number {
    if (this.#random.chance(0.93)) return this.#random.pick(this.#ownIds);
    return this.#random.pick([...this.#clocks.keys(), 5]);
  }

  #startClock(client: number): number {
    const known = this.#clocks.get(client) ?? 0;
    const kind = this.#random.next();
    if (kind < 0.9) return known;
    return kind < 0.97 ? Math.max(0, known - 1 - this.#random.below(4)) : known + this.#random.below(3);
  }

  #block(client: number): RawBlock {
    const clock = this.#ends.get(client) ?? 0;
    const structs: RawStruct[] = [];
    const count = 1 + this.#random.below(4);
    for (let i = 0; i < count; i++) {
      const length = 1 + this.#random.below(4);
      structs.push(this.#struct(length));
      this.#ends.set(client, (this.#ends.get(client) ?? 0) + length);
    }
    return { client, clock, structs };
  }

  #struct(length: number): RawStruct {
    if (this.#random.chance(0.08)) return run(this.#random.pick(["gc", "skip"] as const), length);
    return item(this.#place(), this.#content(length));
  }

  #place(): RawItem {
    const kind = this.#random.next();
    if (kind < 0.35) return { origin: this.#id(), right: this.#id() };
    if (kind < 0.6) return { origin: this.#id() };
    if (kind < 0.7) return { right: this.#id() };
    const key = this.#random.chance(0.5) ? { key: this.#random.pick(["title", "a", "b"]) } : {};
    if (kind < 0.85) return { parent: this.#id(), ...key };
    return { root: this.#random.pick(["steps", "text", "list", "xml", "evil"]), ...key };
  }

  #id(): Id {
    const clients = [...this.#clocks.keys(), ...this.#ownIds];
    const client = this.#random.pick(clients);
    const end = Math.max(this.#clocks.get(client) ?? 0, this.#ends.get(client) ?? 0);
    return [client, this.#random.chance(0.97) ? this.#random.below(Math.max(1, end)) : end];
  }

  /** Mostly of the length that was announced; a wrong one only moves the forger's idea of its clocks. */
  #content(length: number): RawContent {
    const kind = this.#random.below(9);
    if (kind === 0) return content.deleted(length);
    if (kind === 1) return content.any(...Array.from({ length }, () => this.#random.pick([1, "x", { a: 1 }])));
    if (kind === 2) return content.type(this.#random.pick([0, 1, 2, 4, 6]));
    if (kind === 3) return content.format("bold", this.#random.pick(["true", "null"]));
    if (kind === 4) return content.embed("{}");
    if (kind === 5) return content.binary(Uint8Array.of(1));
    if (kind === 6) return content.element("p");
    return content.text("абвг".slice(0, length));
  }

  #deletes() {
    return Array.from({ length: 1 + this.#random.below(2) }, () => {
      const [client, clock] = this.#id();
      return { client, ranges: [[clock, 1 + this.#random.below(4)] as const] };
    });
  }
}
