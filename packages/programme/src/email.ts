/** One spelling per e-mail address, so that a capital letter never makes a second account. */
import * as v from "valibot";
import type { Brand } from "./ids.ts";

export type Email = Brand<string, "Email">;

const schema = v.pipe(v.string(), v.trim(), v.normalize("NFKC"), v.toLowerCase(), v.maxLength(254), v.email());

/** Trimmed and in lower case; null when it cannot be an address. */
export function emailFrom(input: string): Email | null {
  const parsed = v.safeParse(schema, input);
  return parsed.success ? (parsed.output as Email) : null;
}
