/**
 * What of a plan lies where in the Yjs document, and the one door through which anything is written to it.
 * The list of roots is fixed: the update guard refuses every other name.
 */
import * as Y from "yjs";
import type { Day } from "./days.ts";
import type { MemberId, RandomBytes } from "./ids.ts";
import { localOrigin } from "./origins.ts";

/** Every root of a plan document, each a Y.Map. */
export const rootNames = [
  "meta",
  "goal",
  "demands",
  "steps",
  "checkItems",
  "deps",
  "links",
  "stakeholders",
  "positions",
  "coalition",
  "relations",
  "events",
  "messages",
] as const;

export type RootName = (typeof rootNames)[number];

/** What a field of the document may hold; `null` and an absent key both mean "not set". */
export type Scalar = string | number | boolean;

/** Who does something, and when, by their own clock. */
export interface Actor {
  readonly memberId: MemberId;
  /** The calendar day where the plan is carried out. */
  readonly today: Day;
  /** The moment as an ISO text. */
  readonly now: string;
  /** Only tests set this, so that a seed repeats ids and ranks. */
  readonly random?: RandomBytes;
}

/** Names all roots of a document as maps, so that whatever arrives later finds them in the right shape. */
export function openPlan(doc: Y.Doc = new Y.Doc()): Y.Doc {
  for (const name of rootNames) rootMap(doc, name);
  return doc;
}

export function rootMap(doc: Y.Doc, name: RootName): Y.Map<unknown> {
  return doc.getMap(name);
}

/**
 * Several operations as one change: one update on the wire, one step of undo.
 * N.B. Yjs can't roll back: when a later operation is refused, the earlier ones stay.
 */
export function together<Result>(doc: Y.Doc, actor: Actor, run: () => Result): Result {
  return transact(doc, actor, () => run());
}

/** Every operation's write. Inside `together` it joins the surrounding transaction. */
export function transact<Result>(doc: Y.Doc, actor: Actor, write: (transaction: Y.Transaction) => Result): Result {
  return doc.transact(write, localOrigin(actor.memberId));
}

const sideEffects = Symbol("entries written only to make room");

/** Marks an entry that this transaction rewrites only to make room: undoing the drop need not move it back. */
export function markMadeRoom(transaction: Y.Transaction, root: RootName, id: string): void {
  const marked: unknown = transaction.meta.get(sideEffects);
  if (marked instanceof Set) marked.add(`${root}/${id}`);
  else transaction.meta.set(sideEffects, new Set([`${root}/${id}`]));
}

export function onlyMadeRoom(transaction: Y.Transaction, root: RootName, id: string): boolean {
  const marked: unknown = transaction.meta.get(sideEffects);
  return marked instanceof Set && marked.has(`${root}/${id}`);
}
