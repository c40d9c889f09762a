/** Keeps the list "mine / now" up to date while the person decides and the plan goes on. */

import { type MemberId, PlanRuleError } from "@zaedno/plan";
import type * as Y from "yjs";
import { actorNow } from "./bind-actions.ts";
import { addressText, type FieldAddress, thingOf } from "./field-address.ts";
import { thingHolding } from "./field-values.ts";
import { compare, type FieldConflict, placeField } from "./rebase.ts";
import type { RefusedField, RefusedWork } from "./refused-work.ts";
import type { UnsentField } from "./unsent-fields.ts";

interface OfferedWorkOptions {
  readonly doc: Y.Doc;
  readonly memberId: MemberId;
  readonly canTakeMine: boolean;
  readonly show: (work: RefusedWork | null) => void;
  readonly saveFile: (content: string) => void;
  /** Of all that was offered this is still to be decided: what the device keeps of the rest may go. */
  readonly onLeft: (work: readonly UnsentField[]) => void;
}

export class OfferedWork {
  readonly #options: OfferedWorkOptions;
  #work: readonly UnsentField[] = [];

  constructor(options: OfferedWorkOptions) {
    this.#options = options;
  }

  /** What is not decided yet. */
  get work(): readonly UnsentField[] {
    return this.#work;
  }

  offer(work: readonly UnsentField[]): void {
    // The same field may come from the disk and from the page that was open before: the first word counts.
    const byAddress = new Map([...work, ...this.#work].reverse().map((field) => [addressText(field), field]));
    this.#work = [...byAddress.values()].reverse();
    if (work.length > 0) this.refresh();
  }

  /** The plan has changed: some of it may have become the same, or have lost its place. */
  refresh(): void {
    if (this.#work.length === 0) return;
    const { doc, canTakeMine, show } = this.#options;
    const { conflicts, homeless } = compare(doc, this.#work);
    if (conflicts.length + homeless.length === 0) {
      this.#work = [];
      this.#end();
      return;
    }
    show({
      fields: conflicts.filter(isShown).map((conflict) => this.#shown(conflict)),
      homeless: homeless.length,
      canTakeMine,
      takeMine: (field) => this.#takeMine(field),
      keepNow: (field) => this.#drop((other) => addressText(other) === addressText(field)),
      download: () => this.#download(),
      discard: () => this.#drop(() => true),
    });
  }

  #shown({ root, key, field, mine, now }: FieldConflict): RefusedField {
    return { root, key, field, entityId: key, title: this.#titleOf({ root, key, field }), mine, now };
  }

  #titleOf(address: FieldAddress): string {
    const holder = address.field === null ? null : thingHolding(this.#options.doc, address);
    const mine = this.#work.find((field) => thingOf(field) === thingOf(address) && isTitle(field.field))?.mine;
    const title =
      [...titleFields].map((field) => holder?.get(field)).find((value) => typeof value === "string") ?? mine;
    return typeof title === "string" ? title : "";
  }

  #takeMine(address: RefusedField): PlanRuleError | null {
    const { doc, memberId, canTakeMine } = this.#options;
    const field = this.#work.find((other) => addressText(other) === addressText(address));
    if (field === undefined || !canTakeMine) return null;
    try {
      placeField(doc, actorNow(memberId), field, this.#work);
    } catch (refused) {
      if (refused instanceof PlanRuleError) return refused;
      throw refused;
    }
    this.refresh();
    if (this.#work.length > 0) this.#options.onLeft(this.#work);
    return null;
  }

  #drop(isDecided: (field: UnsentField) => boolean): void {
    this.#work = this.#work.filter((field) => !isDecided(field));
    if (this.#work.length === 0) {
      this.#end();
      return;
    }
    this.refresh();
    if (this.#work.length > 0) this.#options.onLeft(this.#work);
  }

  #end(): void {
    this.#options.show(null);
    this.#options.onLeft([]);
  }

  #download(): void {
    this.#options.saveFile(rescueFile(this.#work));
  }
}

/** Work that can go nowhere any more: to be saved as a file, or let go. */
export function onlyAsFile(
  work: readonly UnsentField[],
  { saveFile, onDecided }: { readonly saveFile: (content: string) => void; readonly onDecided: () => void },
): RefusedWork {
  return {
    fields: [],
    homeless: work.length,
    canTakeMine: false,
    takeMine: () => null,
    keepNow() {},
    download: () => saveFile(rescueFile(work)),
    discard: onDecided,
  };
}

export function rescueFile(work: readonly UnsentField[]): string {
  const fields = work.map(({ root, key, field, before, mine }) => ({ root, key, field, before, mine }));
  return JSON.stringify({ format: "zaedno-unsent-work", version: 1, fields }, null, 2);
}

const titleFields: ReadonlySet<string> = new Set(["title", "name", "text"]);
const isTitle = (field: string | null): boolean => field !== null && titleFields.has(field);

/** Who made a thing and when comes with the thing; nobody decides about it. */
const silentFields: ReadonlySet<string> = new Set(["id", "createdBy", "createdAt"]);
const isShown = ({ field }: FieldAddress): boolean => field === null || !silentFields.has(field);
