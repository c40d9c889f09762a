/** Takes a command's words apart: `--flags` that it knows, and the rest in order. */
import { WrongUse } from "./wrong-use.ts";

/** @throws WrongUse for a flag that is not known, and for more words than the command takes */
export function readWords(
  words: readonly string[],
  known: readonly string[],
  most: number,
): { readonly flags: ReadonlySet<string>; readonly rest: readonly string[] } {
  const flags = new Set(words.filter((word) => word.startsWith("--")));
  const rest = words.filter((word) => !word.startsWith("--"));
  if (rest.length > most || [...flags].some((flag) => !known.includes(flag))) throw new WrongUse();
  return { flags, rest };
}
