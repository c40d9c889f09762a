/**
 * This person's changes on their way from the document to the server: numbered when made, written
 * to the device, counted when sent, forgotten when durable.
 */
import type * as Y from "yjs";
import type { DeviceCopy } from "./device-store/device-copy.ts";
import type { StoredChange } from "./device-store/rows.ts";
import { type FieldChange, watchFields } from "./field-watch.ts";
import { type ChangeNumber, SentLedger } from "./sent-ledger.ts";
import { applyRow, fromDevice } from "./stored-document.ts";
import type { Timers } from "./timers.ts";
import { type UnsentField, UnsentFields } from "./unsent-fields.ts";

interface OwnChangesOptions {
  readonly doc: Y.Doc;
  readonly copy: DeviceCopy;
  readonly timers: Timers;
  /** A change was made, sent or settled. */
  readonly onChange: () => void;
  readonly onMyFields: (changes: readonly FieldChange[]) => void;
  /** This person's too, from an earlier page or another tab: nobody else has them yet. */
  readonly onMyFormerFields: (changes: readonly FieldChange[]) => void;
  readonly onOthersFields: (changes: readonly FieldChange[]) => void;
}

export class OwnChanges {
  readonly ledger = new SentLedger();
  readonly #options: OwnChangesOptions;
  readonly #fields = new UnsentFields();
  readonly #stops: readonly (() => void)[];
  #next: ChangeNumber = 1;
  #restoring = false;

  /** N.B. make this before the provider: a change must be in the ledger before it goes out. */
  constructor(options: OwnChangesOptions) {
    this.#options = options;
    this.#stops = this.#watch();
  }

  get fields(): readonly UnsentField[] {
    return this.#fields.fields;
  }

  /** Takes up what earlier pages and other tabs left unsent on this device. */
  restore(changes: readonly StoredChange[]): void {
    const { doc, copy, timers } = this.#options;
    this.#restoring = true;
    for (const { rowId, bytes } of changes) {
      if (!applyRow(doc, bytes)) continue;
      this.ledger.changed({ change: this.#next, bytes, since: timers.now() });
      copy.adopt(this.#next, rowId);
      this.#next += 1;
    }
    this.#restoring = false;
  }

  /** Takes up what another tab left unsent, while this one is at work: from now on it is sent from here too. */
  adopt(changes: readonly StoredChange[]): void {
    const { doc, copy, timers, onChange } = this.#options;
    for (const { rowId, bytes } of changes) {
      const change = this.#next;
      let isNews = false;
      const notice = () => {
        isNews = true;
      };
      copy.adopt(change, rowId);
      // In the book before it goes out, which happens as soon as it is applied.
      this.ledger.changed({ change, bytes, since: timers.now() });
      doc.on("update", notice);
      this.#restoring = true;
      applyRow(doc, bytes);
      this.#restoring = false;
      doc.off("update", notice);
      this.#next += 1;
      // Only the server can have brought it before.
      if (!isNews) this.saved(this.ledger.settled(change));
    }
    onChange();
  }

  saved(changes: readonly ChangeNumber[]): void {
    if (changes.length === 0) return;
    this.#options.copy.markDurable(changes);
    this.#fields.settle(changes);
    this.#options.onChange();
  }

  /** The server refused: none of it will be sent again by itself. Returns what it said. */
  setAside(): readonly UnsentField[] {
    const fields = this.fields;
    this.#options.copy.setAside(this.ledger.unsent.map((entry) => entry.change));
    this.ledger.clear();
    this.#fields.clear();
    this.#options.onChange();
    return fields;
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  #watch(): (() => void)[] {
    const { doc } = this.#options;
    const keep = (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (isMine(transaction)) this.#keep(bytes);
    };
    doc.on("update", keep);
    return [
      watchFields(doc, (changes, transaction) => this.#sort(changes, transaction)),
      () => doc.off("update", keep),
    ];
  }

  #sort(changes: readonly FieldChange[], transaction: Y.Transaction): void {
    if (isMine(transaction)) {
      // The update that carries these is told after them and will get this number.
      this.#fields.touch(this.#next, changes);
      this.#options.onMyFields(changes);
    } else if (this.#restoring) {
      this.#fields.touch(this.#next, changes);
      this.#options.onMyFormerFields(changes);
    } else if (transaction.origin !== fromDevice) this.#options.onOthersFields(changes);
  }

  #keep(bytes: Uint8Array): void {
    const { copy, timers, onChange } = this.#options;
    const change = this.#next;
    this.#next += 1;
    this.ledger.changed({ change, bytes, since: timers.now() });
    copy.keepMine(change, bytes);
    onChange();
  }
}

/** Applied updates are never local; a transaction around several rows of the device looks so, but has its origin. */
function isMine(transaction: Y.Transaction): boolean {
  return transaction.local && transaction.origin !== fromDevice;
}
