/**
 * What an author must have seen when it wrote one item, as far as that item tells: everything earlier of its own,
 * and all that its neighbours build on. Clients write in order, so whoever saw one item of a client saw its earlier ones.
 */
import * as Y from "yjs";
import type { ItemId } from "./scanned-update.ts";

/** How far back to look; each step may only find more, so stopping early is safe. */
const maxAncestors = 256;

export class KnownToAuthor {
  readonly #store: Y.Doc["store"];
  /** Next clock of each client that the author had not necessarily seen. */
  readonly #seen = new Map<number, number>();
  readonly #ancestors: ItemId[] = [];
  #isTraced = false;

  constructor(store: Y.Doc["store"], author: ItemId, neighbours: readonly (ItemId | null)[]) {
    this.#store = store;
    this.#seen.set(author.client, author.clock);
    for (const id of neighbours) this.#see(id);
  }

  includes(id: ItemId): boolean {
    if (this.#isSeen(id)) return true;
    // Mostly nothing lies between two neighbours, and then nobody asks.
    if (!this.#isTraced) this.#trace();
    return this.#isSeen(id);
  }

  #isSeen({ client, clock }: ItemId): boolean {
    return clock < (this.#seen.get(client) ?? 0);
  }

  #see(id: ItemId | null): void {
    if (id === null) return;
    if (!this.#isSeen(id)) this.#seen.set(id.client, id.clock + 1);
    this.#ancestors.push(id);
  }

  #trace(): void {
    this.#isTraced = true;
    for (const [i, id] of this.#ancestors.entries()) {
      if (i === maxAncestors) return;
      const struct: Y.Item | Y.GC = Y.getItem(this.#store, Y.createID(id.client, id.clock));
      if (!(struct instanceof Y.Item)) continue;
      this.#see(struct.origin);
      this.#see(struct.rightOrigin);
    }
  }
}
