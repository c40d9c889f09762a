/** Hands the screens what they need to edit: operations, undo, and the edits that somebody else's change replaced. */
import { isMemberId, type MemberId, PlanReader, PlanUndo } from "@zaedno/plan";
import type * as Y from "yjs";
import { actorNow, bindActions } from "./bind-actions.ts";
import type { FieldAddress } from "./field-address.ts";
import { thingHolding, writeField } from "./field-values.ts";
import type { FieldChange } from "./field-watch.ts";
import { LostEdits } from "./lost-edits.ts";
import { LiveTexts } from "./rich/live-texts.ts";
import type { SessionState } from "./session-state.ts";
import type { Timers } from "./timers.ts";

/** Shows the document's plan from now on; returns the way to stop. */
export function showPlan(doc: Y.Doc, state: SessionState, timers: Timers): () => void {
  const reader = new PlanReader(doc);
  state.plan.set(reader.plan);
  reader.subscribe(() => state.plan.set(reader.plan));
  state.texts.set(new LiveTexts(doc, timers));
  return () => {
    reader.close();
    state.texts.set(null);
  };
}

/** Opens the plan for writing; returns the way to close it again. */
export function openEditing(doc: Y.Doc, state: SessionState): () => void {
  const undo = new PlanUndo(doc, state.me.memberId);
  const showUndo = () =>
    state.undo.set({
      canUndo: undo.canUndo,
      canRedo: undo.canRedo,
      undo: () => undo.undo(),
      redo: () => undo.redo(),
    });
  undo.subscribe(showUndo);
  showUndo();
  state.actions.set(bindActions(doc, state.me.memberId, () => undo.boundary()));
  state.access.set("write");
  return () => {
    undo.close();
    state.undo.set(null);
    state.actions.set(null);
    state.access.set("opening");
  };
}

/** Notices when this person's fresh edits are replaced, and offers to put them back. */
export class LostEditsWatch {
  readonly #edits = new LostEdits();
  readonly #doc: Y.Doc;
  readonly #state: SessionState;
  readonly #timers: Timers;

  constructor(doc: Y.Doc, state: SessionState, timers: Timers) {
    this.#doc = doc;
    this.#state = state;
    this.#timers = timers;
  }

  mine(changes: readonly FieldChange[]): void {
    this.#edits.edited(changes, this.#timers.now());
    this.#show();
  }

  others(changes: readonly FieldChange[]): void {
    this.#edits.replaced(changes, this.#timers.now(), (address) => editorOf(this.#doc, address));
    this.#show();
  }

  #show(): void {
    const { lostEdits, me } = this.#state;
    if (lostEdits.get().edits === this.#edits.lost) return;
    lostEdits.set({
      edits: this.#edits.lost,
      dismiss: (edit) => {
        this.#edits.dismiss(edit);
        this.#show();
      },
      restore: (edit) => writeField(this.#doc, actorNow(me.memberId), edit, edit.mine),
    });
  }
}

/** The member whose hand the entry shows, when it is somebody else's. */
function editorOf(doc: Y.Doc, address: FieldAddress): MemberId | null {
  const editor = thingHolding(doc, address)?.get("updatedBy");
  return isMemberId(editor) ? editor : null;
}
