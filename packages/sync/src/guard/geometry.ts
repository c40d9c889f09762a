/**
 * The one thing that bytes and clocks cannot show: a modified client may name neighbours that were never neighbours,
 * and replicas then put the same items in different orders, with equal state vectors. It takes the document itself,
 * so a worker asks after a trial apply, beside the commit and before the relay.
 */
import * as Y from "yjs";
import { KnownToAuthor } from "./known-to-author.ts";
import { type ItemId, type ScannedStruct, type ScannedUpdate, structKind } from "./scanned-update.ts";

export type GeometryVerdict =
  | { readonly kind: "ok" }
  | { readonly kind: "bad"; readonly rule: GeometryRule; readonly id: ItemId }
  /** Odd, but honest clients can do it too, or too much lies in between to look at: content digests have to tell. */
  | { readonly kind: "unsure" };

export type GeometryRule =
  /** A neighbour in another list, or under another key. */
  | "other-list"
  /** The right neighbour is not to the right of the left one. */
  | "order"
  /** Something stood between the neighbours that the author must have seen. */
  | "not-neighbours";

/** Steps from item to item for one update; honest neighbours are apart by what others wrote in the meantime. */
const maxSteps = 2_000_000;

type Verdict = GeometryRule | "unsure" | null;

/** `doc` must have the update applied and must hold its items at the places Yjs gave them; nothing is changed. */
export function checkGeometry(doc: Y.Doc, update: ScannedUpdate): GeometryVerdict {
  const walk = new NeighbourWalk(doc);
  let kind: "ok" | "unsure" = "ok";
  for (const { client, structs } of update.blocks) {
    for (const struct of structs) {
      const verdict = walk.check({ client, clock: struct.clock }, struct);
      if (verdict === "unsure") kind = verdict;
      else if (verdict !== null) return { kind: "bad", rule: verdict, id: { client, clock: struct.clock } };
    }
  }
  return { kind };
}

class NeighbourWalk {
  readonly #store: Y.Doc["store"];
  #stepsLeft = maxSteps;

  constructor(doc: Y.Doc) {
    this.#store = doc.store;
  }

  check(id: ItemId, struct: ScannedStruct): Verdict {
    if (struct.kind === structKind.collected || struct.kind === structKind.skip) return null;
    const item = this.#at(id);
    const left = struct.origin === null ? null : this.#at(struct.origin);
    const right = struct.rightOrigin === null ? null : this.#at(struct.rightOrigin);
    // Whatever hangs on collected items is collected too, and has no place any more.
    if (!(item instanceof Y.Item) || left instanceof Y.GC || right instanceof Y.GC) return null;
    if (isUnderDeleted(item)) return null;
    const verdict = this.#place(id, struct, item, left, right);
    return verdict !== null && mayBeHonest(struct, item) ? "unsure" : verdict;
  }

  #place(id: ItemId, struct: ScannedStruct, item: Y.Item, left: Y.Item | null, right: Y.Item | null): Verdict {
    if (!isBeside(item, left) || !isBeside(item, right)) return "other-list";
    const known = new KnownToAuthor(this.#store, id, [struct.origin, struct.rightOrigin]);
    if (struct.origin !== null && left !== null && endsAfter(left, struct.origin) && left !== item) {
      // Yjs joined the left neighbour with what followed it: then this item stands behind both.
      const next = { client: struct.origin.client, clock: struct.origin.clock + 1 };
      if (known.includes(next)) return "not-neighbours";
    }
    if (struct.rightOrigin !== null && right !== null && right.id.clock < struct.rightOrigin.clock) {
      return "not-neighbours";
    }
    return this.#walk(known, left === null ? this.#firstBeside(item) : left.right, right);
  }

  /** Looks at every item from the left neighbour to the right one. */
  #walk(known: KnownToAuthor, first: Y.Item | null, right: Y.Item | null): Verdict {
    for (let at = first; at !== right; at = at.right) {
      if (at === null) return "order";
      if (this.#stepsLeft-- <= 0) return "unsure";
      if (known.includes(at.id)) return "not-neighbours";
    }
    return null;
  }

  #firstBeside(item: Y.Item): Y.Item {
    let first = item;
    while (first.left !== null && this.#stepsLeft-- > 0) first = first.left;
    return first;
  }

  #at(id: ItemId): Y.Item | Y.GC {
    return Y.getItem(this.#store, idOf(id));
  }
}

/** Nobody sees it again, and an honest author whose copy was collected saw an empty list there. */
function isUnderDeleted(item: Y.Item): boolean {
  return item.parent instanceof Y.AbstractType && item.parent._item?.deleted === true;
}

/**
 * Two odd things that unmodified clients do. An item that comes already deleted may stand in a list whose deletion is
 * still on its way. And an undo in a list that was itself brought back can name one item as both neighbours.
 */
function mayBeHonest({ origin, rightOrigin }: ScannedStruct, item: Y.Item): boolean {
  return item.deleted || (origin !== null && rightOrigin !== null && Y.compareIDs(idOf(origin), idOf(rightOrigin)));
}

function idOf({ client, clock }: ItemId): Y.ID {
  return Y.createID(client, clock);
}

function isBeside(item: Y.Item, neighbour: Y.Item | null): boolean {
  return neighbour === null || (neighbour.parent === item.parent && neighbour.parentSub === item.parentSub);
}

function endsAfter(item: Y.Item, id: ItemId): boolean {
  return item.id.clock + item.length - 1 > id.clock;
}
