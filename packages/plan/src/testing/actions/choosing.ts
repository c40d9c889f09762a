/** Numbers stand for things: "the third one I see", whichever that is when the action runs. */
import * as fc from "fast-check";

/** Often the same few, so that people collide. */
export const few = fc.nat(4);

export const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("Среща", "Подписка", "Писмо до кмета", "Meeting", "🤝 Разговор") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).map((text) => `x${text}`) },
);

/** Null empties. */
export const orEmpty = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });

export function at<Entry>(entries: readonly Entry[], index: number): Entry | undefined {
  return entries.length === 0 ? undefined : entries[index % entries.length];
}

/** A choice that a person makes, or leaves empty. */
export function picked<Entry>(entries: readonly Entry[], index: number | null): Entry | undefined {
  return index === null ? undefined : at(entries, index);
}
