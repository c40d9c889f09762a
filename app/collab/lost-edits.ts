/**
 * When two people write one field, the document keeps one value, and not always the later. Whose value
 * is replaced is told and can put it back with one tap: for two minutes when the other had seen it, and at any
 * time when not, as after hours without a network.
 */
import type { MemberId } from "@zaedno/plan";
import { addressText, type FieldAddress } from "./field-address.ts";
import type { FieldValue, Writing } from "./field-values.ts";
import type { FieldChange } from "./field-watch.ts";

export const lostEditMemoryMs = 120_000;

export interface LostEdit extends FieldAddress {
  readonly field: string;
  /** The thing it is about: of a position the stakeholder, of the goal and the plan's own facts their root's name. */
  readonly entityId: string;
  /** What this person had set. */
  readonly mine: Exclude<FieldValue, null>;
  /** The member whose value stands there now, as far as the document tells. */
  readonly by: MemberId | null;
}

/** What the document tells of a field that somebody else has written. */
export interface FieldHistory {
  /** Whose hand the thing shows. */
  editorOf(address: FieldAddress): MemberId | null;
  /** Names this person's writing of the field; null where nothing stands. */
  writingIn(address: FieldAddress): Writing | null;
  /** True when whoever wrote what stands there now had not seen that writing. */
  isUnaware(address: FieldAddress, mine: Writing): boolean;
}

interface Edit {
  readonly mine: FieldValue;
  readonly writing: Writing | null;
  readonly at: number;
}

/** Places and bookkeeping are not texts anybody would miss: the card is seen where it is. */
const notMissed: ReadonlySet<string> = new Set([
  "place",
  "rank",
  "stepId",
  "updatedBy",
  "createdBy",
  "createdAt",
  "deletedAt",
  "doneOn",
  "assessedOn",
  "publicOkOn",
  "id",
]);

export class LostEdits {
  readonly #mine = new Map<string, Edit>();
  readonly #history: FieldHistory;
  #lost: readonly LostEdit[];

  /** `lost`: what was told already and not decided, by a document that this one follows. */
  constructor(history: FieldHistory, lost: readonly LostEdit[] = []) {
    this.#history = history;
    this.#lost = lost;
  }

  /** Same identity until it changes. */
  get lost(): readonly LostEdit[] {
    return this.#lost;
  }

  /** This person has written these: now, or before this page was opened and nobody has them yet. */
  edited(changes: readonly FieldChange[], now: number): void {
    for (const change of changes) {
      // Rich text merges: nobody's words are replaced there.
      if (change.rich !== undefined) continue;
      const writing = this.#history.writingIn(change);
      this.#mine.set(addressText(change), { mine: change.now, writing, at: now });
      this.dismiss(change);
    }
  }

  /** Somebody else's change has arrived. */
  replaced(changes: readonly FieldChange[], now: number): void {
    for (const { root, key, field, now: value, rich } of changes) {
      if (rich !== undefined || field === null || notMissed.has(field)) continue;
      const address = { root, key, field };
      const edit = this.#mine.get(addressText(address));
      if (edit === undefined || edit.mine === null || edit.mine === value) continue;
      this.#mine.delete(addressText(address));
      if (now - edit.at > lostEditMemoryMs && !this.#isUnaware(address, edit)) continue;
      this.dismiss(address);
      const by = this.#history.editorOf(address);
      this.#lost = [...this.#lost, { ...address, entityId: key, mine: edit.mine, by }];
    }
  }

  dismiss(edit: FieldAddress): void {
    const isOther = (other: LostEdit) => addressText(other) !== addressText(edit);
    if (!this.#lost.every(isOther)) this.#lost = this.#lost.filter(isOther);
  }

  #isUnaware(address: FieldAddress, { writing }: Edit): boolean {
    return writing !== null && this.#history.isUnaware(address, writing);
  }
}
