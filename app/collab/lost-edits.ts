/**
 * When two people write one field, the document keeps one value, and not always the later.
 * For two minutes after an edit its author is told when somebody else's value replaced it,
 * and can put the own one back with one tap.
 */
import type { MemberId } from "@zaedno/plan";
import { addressText, type FieldAddress } from "./field-address.ts";
import type { FieldValue } from "./field-values.ts";
import type { FieldChange } from "./field-watch.ts";

export const lostEditMemoryMs = 120_000;

export interface LostEdit extends FieldAddress {
  /** The thing it is about: of a position the stakeholder, of the goal and the plan's own facts their root's name. */
  readonly entityId: string;
  /** What this person had set. */
  readonly mine: FieldValue;
  /** The member whose value stands there now, as far as the document tells. */
  readonly by: MemberId | null;
}

interface Edit {
  readonly mine: FieldValue;
  readonly at: number;
}

/** Places and bookkeeping are not texts anybody would miss: the card is seen where it is. */
const notMissed: ReadonlySet<string> = new Set([
  "place",
  "updatedBy",
  "createdBy",
  "createdAt",
  "doneOn",
  "assessedOn",
  "id",
]);

export class LostEdits {
  readonly #mine = new Map<string, Edit>();
  #lost: readonly LostEdit[] = [];

  /** Same identity until it changes. */
  get lost(): readonly LostEdit[] {
    return this.#lost;
  }

  /** This person has just written these. */
  edited(changes: readonly FieldChange[], now: number): void {
    for (const change of changes) {
      // Rich text merges: nobody's words are replaced there.
      if (change.rich !== undefined) continue;
      this.#mine.set(addressText(change), { mine: change.now, at: now });
      this.dismiss(change);
    }
  }

  /** Somebody else's change has arrived; `editorOf` tells whose hand an entry shows. */
  replaced(changes: readonly FieldChange[], now: number, editorOf: (address: FieldAddress) => MemberId | null): void {
    for (const { root, key, field, now: value, rich } of changes) {
      if (rich !== undefined || field === null || notMissed.has(field)) continue;
      const address = { root, key, field };
      const edit = this.#mine.get(addressText(address));
      if (edit === undefined || edit.mine === null || edit.mine === value) continue;
      this.#mine.delete(addressText(address));
      if (now - edit.at > lostEditMemoryMs) continue;
      this.#lost = [...this.#lost, { ...address, entityId: key, mine: edit.mine, by: editorOf(address) }];
    }
  }

  dismiss(edit: FieldAddress): void {
    const isOther = (other: LostEdit) => addressText(other) !== addressText(edit);
    if (!this.#lost.every(isOther)) this.#lost = this.#lost.filter(isOther);
  }
}
