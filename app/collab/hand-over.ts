/**
 * Unsent work that one opened document leaves to the next in the same page: after a refusal, or
 * when a plan is closed and opened again in a browser that keeps nothing on its disk.
 */
import type { UnsentField } from "./unsent-fields.ts";

export interface HandOver {
  readonly epoch: string;
  /** `offer`: the server refused it, so the person decides; `rebase`: it only lost its document. */
  readonly how: "offer" | "rebase";
  readonly fields: readonly UnsentField[];
  /** The disk has all of it too: in the same epoch it comes from there by itself. */
  readonly isKept: boolean;
}

const waiting = new Map<string, HandOver>();

const nameOf = (document: string, member: string) => `${document} ${member}`;

export interface LeftWork {
  /** It has arrived after all: nobody need take it over, if nobody has. */
  takeBack(): void;
}

export function handOver(document: string, member: string, work: HandOver): LeftWork {
  const name = nameOf(document, member);
  if (work.fields.length > 0) waiting.set(name, work);
  return {
    takeBack() {
      if (waiting.get(name) === work) waiting.delete(name);
    },
  };
}

/** Takes it; the next one to ask finds nothing. */
export function takeOver(document: string, member: string): HandOver | null {
  const work = waiting.get(nameOf(document, member)) ?? null;
  waiting.delete(nameOf(document, member));
  return work;
}
