/**
 * Which fields this person's unsent changes have touched, and what stood there before. When a
 * document cannot be merged any more (another epoch, a refusal), this is what can still be told.
 */
import { type RichBlock, readRichText } from "@zaedno/plan";
import type * as Y from "yjs";
import { addressText, type FieldAddress } from "./field-address.ts";
import { type FieldValue, plainOf } from "./field-values.ts";
import type { FieldChange } from "./field-watch.ts";
import type { ChangeNumber } from "./sent-ledger.ts";

export interface UnsentField extends FieldAddress {
  readonly before: FieldValue;
  /** Of rich text its plain text. */
  readonly mine: FieldValue;
  /** The whole entry is this person's unsent work. */
  readonly created: boolean;
  readonly rich?: RichWork;
  /** Somebody else has written here since: never placed without a question. */
  readonly contested?: boolean;
}

/** A whole text with its looks. It merges by itself in its own document; in another one it moves as a whole. */
export interface RichWork {
  readonly mine: readonly RichBlock[];
  /** Null when it is not known what stood there: then nothing is placed without a question. */
  readonly before: readonly RichBlock[] | null;
}

interface Touched extends FieldAddress {
  readonly before: FieldValue;
  readonly mine: FieldValue;
  readonly created: boolean;
  readonly rich: Y.XmlFragment | undefined;
  readonly by: Set<ChangeNumber>;
}

/** Kept by every entry: they say whose and when, not what. */
const bookkeeping: ReadonlySet<string> = new Set(["updatedBy"]);

export class UnsentFields {
  readonly #touched = new Map<string, Touched>();
  readonly #textBefore: (address: FieldAddress) => readonly RichBlock[] | null;

  /** `textBefore`: the rich text before this person's changes, where somebody knows it. */
  constructor(textBefore: (address: FieldAddress) => readonly RichBlock[] | null = () => null) {
    this.#textBefore = textBefore;
  }

  /** In the order they were first touched, as they stand after this person's last change. */
  get fields(): readonly UnsentField[] {
    return [...this.#touched.values()].map((touched) => this.#field(touched));
  }

  /** A change of this person, before the server has it. */
  touch(change: ChangeNumber, fields: readonly FieldChange[]): void {
    for (const field of fields) {
      if (field.field !== null && bookkeeping.has(field.field)) continue;
      this.#touchOne(change, field);
    }
  }

  /** The server has these: what only they touched is no longer at risk. */
  settle(changes: readonly ChangeNumber[]): void {
    for (const [text, { by }] of this.#touched) {
      for (const change of changes) by.delete(change);
      if (by.size === 0) this.#touched.delete(text);
    }
  }

  clear(): void {
    this.#touched.clear();
  }

  #touchOne(change: ChangeNumber, { now, before, created, root, key, field, rich }: FieldChange): void {
    const address = { root, key, field };
    const known = this.#touched.get(addressText(address));
    const by = known?.by ?? new Set<ChangeNumber>();
    by.add(change);
    this.#touched.set(addressText(address), {
      ...address,
      by,
      rich,
      mine: now,
      // "Nothing" is a value here: a field that stood empty before the first change stays so.
      before: known === undefined ? before : known.before,
      created: known === undefined ? created : known.created,
    });
  }

  #field({ root, key, field, before, mine, created, rich }: Touched): UnsentField {
    const address = { root, key, field };
    if (rich === undefined) return { ...address, before, mine, created };
    const work: RichWork = { mine: readRichText(rich), before: this.#textBefore(address) };
    const textBefore = work.before === null ? null : plainOf(work.before);
    return { ...address, before: textBefore, mine: plainOf(work.mine), created, rich: work };
  }
}
