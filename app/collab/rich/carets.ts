/**
 * Where in a text somebody's caret stands. Like a place it is a client's own word, so its shape is checked; name and
 * colour are those of the group's list, never of the message. Positions are Yjs' relative ones: they stay at their letter.
 */
import type { RichAddress } from "@zaedno/plan";
import * as v from "valibot";
import type { SessionPerson } from "../session-state.ts";

export interface CaretSpan {
  /** Relative position as base64. */
  readonly anchor: string;
  readonly head: string;
}

/** Small beside the 2 kB that a whole state may take. */
export interface Caret extends CaretSpan {
  /** Which text: `addressText` of it. */
  readonly text: string;
}

export interface RemoteCaret extends Caret {
  /** One per open page, so that it can be told from the same person's other one. */
  readonly tab: number;
  readonly person: SessionPerson;
}

const position = v.pipe(v.string(), v.minLength(1), v.maxLength(120), v.regex(/^[A-Za-z0-9+/]+=*$/));
const caretShape = v.object({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  anchor: position,
  head: position,
});
const stateShape = v.object({ user: v.object({ id: v.string() }), caret: v.optional(v.unknown()) });

export const addressText = ({ root, id, field }: RichAddress): string => `${root}/${id}/${field}`;

/** The others' carets in what came off the wire; `former` itself when nothing has moved. */
export function caretsIn(
  states: ReadonlyMap<number, unknown>,
  people: readonly SessionPerson[],
  me: SessionPerson,
  former: readonly RemoteCaret[],
): readonly RemoteCaret[] {
  const carets = [...states].flatMap(([tab, state]) => {
    const parsed = v.safeParse(stateShape, state);
    const caret = parsed.success ? readCaret(parsed.output.caret) : null;
    const person = parsed.success ? people.find(({ memberId }) => memberId === parsed.output.user.id) : undefined;
    return caret === null || person === undefined || person.memberId === me.memberId ? [] : [{ ...caret, tab, person }];
  });
  return carets.length === former.length && carets.every((caret, at) => isSame(caret, former[at])) ? former : carets;
}

function readCaret(value: unknown): Caret | null {
  const parsed = v.safeParse(caretShape, value);
  return parsed.success ? parsed.output : null;
}

function isSame(caret: RemoteCaret, other: RemoteCaret | undefined): boolean {
  return (
    other?.tab === caret.tab &&
    other.text === caret.text &&
    other.anchor === caret.anchor &&
    other.head === caret.head &&
    other.person === caret.person
  );
}
