/** Finds a choice by the letters that somebody types one after the other. */

export interface TypedAhead {
  readonly letters: string;
  readonly at: number;
}

export const pauseMs = 900;

/** Letters typed within a breath belong together; the same letter again goes to the next choice that begins so. */
export function typeAhead(former: TypedAhead, letter: string, now: number): TypedAhead {
  const isNew = now - former.at > pauseMs;
  return { letters: isNew ? letter : former.letters + letter, at: now };
}

/** The index of the choice that the letters mean, looking on from `from`; -1 when there is none. */
export function findChoice(labels: readonly string[], { letters }: TypedAhead, from: number): number {
  const wanted = letters.toLowerCase();
  const first = wanted.charAt(0);
  const isRepeated = wanted.length > 1 && [...wanted].every((letter) => letter === first);
  const start = isRepeated || wanted.length === 1 ? from + 1 : from;
  const found = indexFrom(labels, wanted, start);
  return found < 0 && isRepeated ? indexFrom(labels, first, start) : found;
}

function indexFrom(labels: readonly string[], begin: string, start: number): number {
  for (let step = 0; step < labels.length; step += 1) {
    const index = (start + step + labels.length) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(begin)) return index;
  }
  return -1;
}
