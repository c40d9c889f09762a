/**
 * A field in which somebody writes while others may change it too. What is typed here is never replaced from outside;
 * what the others wrote meanwhile is kept beside it and offered.
 */

export interface FieldDraft {
  /** What the plan says, as last seen. */
  readonly stored: string;
  /** What stands in the field when it differs from the plan; null while nobody here has typed. */
  readonly typed: string | null;
  /** Somebody else's value that came while there was something typed, with their name. */
  readonly theirs: Theirs | null;
}

export interface Theirs {
  readonly words: string;
  readonly by: string;
}

export const freshDraft = (stored: string): FieldDraft => ({ stored, typed: null, theirs: null });

export function shownIn({ stored, typed }: FieldDraft): string {
  return typed ?? stored;
}

/** A key was pressed. */
export function typing(draft: FieldDraft, words: string): FieldDraft {
  return { ...draft, typed: words === draft.stored ? null : words };
}

/** The plan changed, by the others' hand or by our own saving. */
export function planSays(draft: FieldDraft, stored: string, by: string): FieldDraft {
  if (stored === draft.stored) return draft;
  if (draft.typed === null) return freshDraft(stored);
  if (stored === draft.typed.trim()) return { ...draft, stored, typed: null };
  return { ...draft, stored, theirs: { words: stored, by } };
}

/** Ours was saved; the plan now says it, tidied. The others' value is offered on. */
export function savedAs(draft: FieldDraft, stored: string): FieldDraft {
  return { ...draft, stored, typed: null };
}

export function takeTheirs(draft: FieldDraft): FieldDraft {
  const words = draft.theirs?.words ?? draft.stored;
  return { ...draft, typed: words === draft.stored ? null : words, theirs: null };
}

export function keepMine(draft: FieldDraft): FieldDraft {
  return { ...draft, theirs: null };
}
