/**
 * Everything a screen may know about one open plan, as cells: filled with what the server
 * rendered, then kept up by the live session once Yjs has been loaded.
 */
import type { MemberId, PersonColour, PersonSymbol, Plan, Role, UndoResult } from "@zaedno/plan";
import type { PlanActions } from "./bind-actions.ts";
import { Cell } from "./cell.ts";
import type { LostEdit } from "./lost-edits.ts";
import type { PresencePlace } from "./presence-place.ts";
import type { RefusedWork } from "./refused-work.ts";
import type { Caret, RemoteCaret } from "./rich/carets.ts";
import type { LiveTexts } from "./rich/live-texts.ts";
import { type SavedSign, savedAtRest } from "./saved-sign.ts";

/** A person of the group as the page knows them. */
export interface SessionPerson {
  readonly memberId: MemberId;
  readonly nickname: string;
  readonly symbol: PersonSymbol;
  readonly colour: PersonColour;
  readonly role: Role;
}

export interface PresentPerson extends SessionPerson {
  readonly me: boolean;
  /** Where they are, once for each of their open tabs. */
  readonly places: readonly PresencePlace[];
}

/** Why no connection will be tried any more; each has its own band. */
export type ClosedReason = "sign-in" | "leave" | "refused" | "update-app";

export type ConnectionView =
  | { readonly state: "connecting" | "online" | "offline" }
  | { readonly state: "closed"; readonly reason: ClosedReason };

/** `opening`: may write, but the document is not here yet; actions are null for that moment. */
export type PlanAccess = "opening" | "write" | "read";

export interface UndoView {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => UndoResult;
  readonly redo: () => UndoResult;
}

/** One is put back by the plan's own `editField`, which may refuse it. */
export interface LostEditsView {
  readonly edits: readonly LostEdit[];
  readonly dismiss: (edit: LostEdit) => void;
}

export interface SessionState {
  readonly me: SessionPerson;
  readonly people: Cell<readonly SessionPerson[]>;
  readonly plan: Cell<Plan>;
  readonly access: Cell<PlanAccess>;
  readonly actions: Cell<PlanActions | null>;
  readonly undo: Cell<UndoView | null>;
  readonly saved: Cell<SavedSign>;
  readonly connection: Cell<ConnectionView>;
  readonly here: Cell<readonly PresentPerson[]>;
  readonly lostEdits: Cell<LostEditsView>;
  readonly refused: Cell<RefusedWork | null>;
  /** Where this tab is; the live session reads it and tells the others. */
  readonly myPlace: Cell<PresencePlace | null>;
  /** The rich texts of the document, once it is here. */
  readonly texts: Cell<LiveTexts | null>;
  /** The others' carets in all texts; this tab's own is told as `myPlace` is. */
  readonly carets: Cell<readonly RemoteCaret[]>;
  readonly myCaret: Cell<Caret | null>;
}

const nothingLost: LostEditsView = { edits: [], dismiss() {} };

export interface FirstFacts {
  readonly me: SessionPerson;
  readonly people: readonly SessionPerson[];
  readonly plan: Plan;
  readonly access: "write" | "read";
}

export function initialState({ me, people, plan, access }: FirstFacts): SessionState {
  return {
    me,
    people: new Cell(people),
    plan: new Cell(plan),
    access: new Cell<PlanAccess>(access === "write" ? "opening" : "read"),
    actions: new Cell<PlanActions | null>(null),
    undo: new Cell<UndoView | null>(null),
    saved: new Cell<SavedSign>(savedAtRest),
    connection: new Cell<ConnectionView>({ state: "connecting" }),
    here: new Cell<readonly PresentPerson[]>([{ ...me, me: true, places: [] }]),
    lostEdits: new Cell(nothingLost),
    refused: new Cell<RefusedWork | null>(null),
    myPlace: new Cell<PresencePlace | null>(null),
    texts: new Cell<LiveTexts | null>(null),
    carets: new Cell<readonly RemoteCaret[]>([]),
    myCaret: new Cell<Caret | null>(null),
  };
}
