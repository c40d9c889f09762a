/** The rich texts of an open document: read as blocks by whoever looks on, handed as they are to the editor. */
import { type RichAddress, type RichBlock, readRichText, richFragment } from "@zaedno/plan";
import type * as Y from "yjs";
import { Throttle } from "../throttle.ts";
import type { Timers } from "../timers.ts";

/** Somebody who only reads sees each sentence grow, not each letter. */
const readingsPerSecond = 8;

/** One text as React watches it. */
export interface LiveText {
  /** Null when there is no such text here. The same identity, also of each block, while it says the same. */
  readonly get: () => readonly RichBlock[] | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export class LiveTexts {
  readonly #doc: Y.Doc;
  readonly #timers: Timers;

  constructor(doc: Y.Doc, timers: Timers) {
    this.#doc = doc;
    this.#timers = timers;
  }

  /** What the editor binds to. */
  fragment(address: RichAddress): Y.XmlFragment | null {
    return richFragment(this.#doc, address);
  }

  text(address: RichAddress): LiveText {
    let blocks = this.#read(address, null);
    const get = () => blocks;
    const subscribe = (listener: () => void) => {
      const throttle = new Throttle(readingsPerSecond, this.#timers);
      const look = () => {
        const now = this.#read(address, blocks);
        if (now === blocks) return;
        blocks = now;
        listener();
      };
      const stop = this.#watch(address, () => throttle.offer(look));
      look();
      return () => {
        stop();
        throttle.stop();
      };
    };
    return { get, subscribe };
  }

  #read(address: RichAddress, former: readonly RichBlock[] | null): readonly RichBlock[] | null {
    const fragment = this.fragment(address);
    return fragment === null ? null : keepBlocks(readRichText(fragment), former);
  }

  /** Also hears when the text comes into being, or comes to lie in another fragment. */
  #watch({ root, id, field }: RichAddress, listener: () => void): () => void {
    const map = this.#doc.getMap(root);
    const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      if (events.some((event) => concerns(event, id, field))) listener();
    };
    map.observeDeep(observe);
    return () => map.unobserveDeep(observe);
  }
}

function concerns({ path, keys }: Y.YEvent<Y.AbstractType<unknown>>, id: string, field: string): boolean {
  const [entry, part] = path;
  if (entry === undefined) return keys.has(id);
  return entry === id && (part === field || (part === undefined && keys.has(field)));
}

/** What says the same stays the same object, so that a page draws anew only the paragraph somebody writes in. */
function keepBlocks(blocks: readonly RichBlock[], former: readonly RichBlock[] | null): readonly RichBlock[] {
  if (former === null) return blocks;
  const known = new Map(former.map((block) => [JSON.stringify(block), block]));
  const kept = blocks.map((block) => known.get(JSON.stringify(block)) ?? block);
  return kept.length === former.length && kept.every((block, at) => block === former[at]) ? former : kept;
}
