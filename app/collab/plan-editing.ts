/** Hands the screens what they need to edit: operations, undo, and the edits that somebody else's change replaced. */
import { isMemberId, type MemberId, PlanReader, PlanUndo } from "@zaedno/plan";
import type * as Y from "yjs";
import { bindActions } from "./bind-actions.ts";
import { type FieldAddress, layoutOf } from "./field-address.ts";
import { isUnawareOf, thingHolding, writtenAt } from "./field-values.ts";
import type { FieldChange } from "./field-watch.ts";
import { type FieldHistory, LostEdits } from "./lost-edits.ts";
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

/** Notices when this person's edits are replaced, and shows them to be put back. */
export class LostEditsWatch {
  readonly #edits: LostEdits;
  readonly #state: SessionState;
  readonly #timers: Timers;

  constructor(doc: Y.Doc, state: SessionState, timers: Timers) {
    this.#state = state;
    this.#timers = timers;
    // A plan that was opened anew in the same page goes on offering what the former document told.
    this.#edits = new LostEdits(historyOf(doc, state.me.memberId), state.lostEdits.get().edits);
    if (this.#edits.lost.length > 0) this.#show();
  }

  mine(changes: readonly FieldChange[]): void {
    this.#edits.edited(changes, this.#timers.now());
    this.#showNew();
  }

  others(changes: readonly FieldChange[]): void {
    this.#edits.replaced(changes, this.#timers.now());
    this.#showNew();
  }

  #showNew(): void {
    if (this.#state.lostEdits.get().edits !== this.#edits.lost) this.#show();
  }

  #show(): void {
    this.#state.lostEdits.set({
      edits: this.#edits.lost,
      dismiss: (edit) => {
        this.#edits.dismiss(edit);
        this.#showNew();
      },
    });
  }
}

function historyOf(doc: Y.Doc, me: MemberId): FieldHistory {
  return {
    editorOf(address) {
      const editor = editorOf(doc, address);
      return editor === me ? null : editor;
    },
    writingIn: (address) => writtenAt(doc, address)?.id ?? null,
    isUnaware: (address, mine) => isUnawareOf(doc, address, mine),
  };
}

/** The member whose hand the thing shows. Facts lie apart from it and show nobody's. */
function editorOf(doc: Y.Doc, address: FieldAddress): MemberId | null {
  if (layoutOf(address.root) === "facts") return null;
  const editor = thingHolding(doc, address)?.get("updatedBy");
  return isMemberId(editor) ? editor : null;
}
