/**
 * Which fields this person's unsent changes have touched, and what stood there before. When a
 * document cannot be merged any more (another epoch, a refusal), this is what can still be told.
 */
import { addressText, type FieldAddress, type FieldChange, type FieldValue } from "./field-watch.ts";
import type { ChangeNumber } from "./sent-ledger.ts";

export interface UnsentField extends FieldAddress {
  readonly before: FieldValue;
  readonly mine: FieldValue;
  /** The whole entry is this person's unsent work. */
  readonly created: boolean;
}

interface Touched {
  readonly field: UnsentField;
  readonly by: Set<ChangeNumber>;
}

/** Kept by every entry: they say whose and when, not what. */
const bookkeeping: ReadonlySet<string> = new Set(["updatedBy"]);

export class UnsentFields {
  readonly #touched = new Map<string, Touched>();

  /** In the order they were first touched, as they stand after this person's last change. */
  get fields(): readonly UnsentField[] {
    return [...this.#touched.values()].map((touched) => touched.field);
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

  #touchOne(change: ChangeNumber, { now, before, created, root, key, field }: FieldChange): void {
    const address = { root, key, field };
    const known = this.#touched.get(addressText(address));
    const by = known?.by ?? new Set<ChangeNumber>();
    by.add(change);
    this.#touched.set(addressText(address), {
      by,
      field: {
        ...address,
        mine: now,
        // "Nothing" is a value here: a field that stood empty before the first change stays so.
        before: known === undefined ? before : known.field.before,
        created: known === undefined ? created : known.field.created,
      },
    });
  }
}
