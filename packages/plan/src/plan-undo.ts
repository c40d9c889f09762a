/**
 * One person's undo on one device. It puts back values, not document history: each of the person's own changes is noted
 * as "this field went from that to this", and undoing sets the former value where the later one still stands.
 *
 * Rules
 * [U1] Only one's own operations on this device are undone; others' changes, repairs and migrations never.
 * [U2] Undoing an "add" deletes softly: what others did inside survives, and redo brings it back.
 * [U3] An action is undone as a whole or not at all: when somebody else has overwritten part of it, it is lost and said so.
 * [U4] Changes of the same texts within a second are one action, as when typing; `boundary()` ends it.
 * [U5] A new action forgets what could be redone.
 * [U6] Undoing a drop doesn't move back the neighbours that made room for it.
 * [U7] All the way back is what was there at first; all the way forward is what was there last.
 */
import type * as Y from "yjs";
import type { MemberId } from "./ids.ts";
import { isLocalOriginOf, undoOrigin } from "./origins.ts";
import { rootMap } from "./plan-document.ts";
import { sections } from "./sections/index.ts";
import { describe } from "./undo-description.ts";
import {
  type Action,
  areKeystrokes,
  changesIn,
  type JournalEntry,
  joined,
  type UndoDescription,
} from "./undo-journal.ts";
import { isStillThere, putBack } from "./undo-put-back.ts";

export type UndoResult =
  | { readonly kind: "done"; readonly description: UndoDescription }
  /** Somebody else has changed it since; the action is forgotten. */
  | { readonly kind: "lost"; readonly description: UndoDescription }
  | { readonly kind: "empty" };

export interface UndoOptions {
  /** Milliseconds, for joining keystrokes. */
  readonly clock?: () => number;
}

const joinWithinMs = 1000;
const actionsKept = 200;

export class PlanUndo {
  readonly #doc: Y.Doc;
  readonly #memberId: MemberId;
  readonly #clock: () => number;
  readonly #undoable: Action[] = [];
  readonly #redoable: Action[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  #joinUntil = 0;
  #current: JournalEntry[] = [];

  constructor(doc: Y.Doc, memberId: MemberId, { clock = Date.now }: UndoOptions = {}) {
    this.#doc = doc;
    this.#memberId = memberId;
    this.#clock = clock;
    this.#stops = this.#watch();
  }

  get canUndo(): boolean {
    return this.#undoable.length > 0;
  }

  get canRedo(): boolean {
    return this.#redoable.length > 0;
  }

  /** Takes back the person's last action. */
  undo(): UndoResult {
    return this.#turn(this.#undoable, this.#redoable);
  }

  /** Does again what was last undone. */
  redo(): UndoResult {
    return this.#turn(this.#redoable, this.#undoable);
  }

  /** The next change begins a new action: called before each drop and each saved dialog. */
  boundary(): void {
    this.#joinUntil = 0;
  }

  /** Forgets everything, as when the document is exchanged for another. */
  clear(): void {
    this.#undoable.length = 0;
    this.#redoable.length = 0;
    this.boundary();
    this.#tell();
  }

  /** Calls `listener` when `canUndo` or `canRedo` may have changed. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  #turn(from: Action[], to: Action[]): UndoResult {
    const action = from.pop();
    if (!action) return { kind: "empty" };
    this.boundary();
    const { entries, description } = action;
    const possible = isStillThere(this.#doc, entries);
    if (possible) {
      const write = () => putBack(this.#doc, this.#memberId, entries, this.#now());
      to.push({ entries: this.#doc.transact(write, undoOrigin(this.#memberId)), description });
    }
    this.#tell();
    return { kind: possible ? "done" : "lost", description };
  }

  #now(): string {
    return new Date(this.#clock()).toISOString();
  }

  #watch(): (() => void)[] {
    const watches = Object.values(sections).map((section) => {
      const root = rootMap(this.#doc, section.root);
      const note = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
        if (!isLocalOriginOf(transaction.origin, this.#memberId)) return;
        this.#current.push(...changesIn(section, root, events, transaction));
      };
      root.observeDeep(note);
      return () => root.unobserveDeep(note);
    });
    const end = () => this.#endOfTransaction();
    this.#doc.on("afterTransaction", end);
    return [...watches, () => this.#doc.off("afterTransaction", end)];
  }

  #endOfTransaction(): void {
    const [first, ...more] = this.#current;
    if (!first) return;
    this.#current = [];
    this.#capture({ entries: [first, ...more], description: describe([first, ...more]) });
    this.#tell();
  }

  #capture(action: Action): void {
    const last = this.#undoable.at(-1);
    const joins = last !== undefined && this.#clock() < this.#joinUntil && areKeystrokes(last, action);
    if (joins) this.#undoable[this.#undoable.length - 1] = joined(last, action);
    else this.#undoable.push(action);
    if (this.#undoable.length > actionsKept) this.#undoable.shift();
    this.#redoable.length = 0;
    this.#joinUntil = this.#clock() + joinWithinMs;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
