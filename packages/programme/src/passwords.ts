/** Passwords of staff accounts: what is accepted, how they are hashed, and how checking one tells nothing by its timing. */
import { hash, verify } from "@node-rs/argon2";
import { commonPasswords } from "./common-passwords.ts";

/** Argon2id (the library's default kind) at 19 MiB, two passes, one lane: the figures advised for servers. */
export const hashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const minCharacters = 12;
// Nobody types more; a megabyte would only keep the hash busy.
const maxCharacters = 256;
const minDifferentCharacters = 5;

export type PasswordFault = "password_short" | "password_long" | "password_common";

/** Why this password is refused, or null when it is good enough. */
export function passwordFault(password: string): PasswordFault | null {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < minCharacters) return "password_short";
  if (characters.length > maxCharacters) return "password_long";
  const isMonotonous = new Set(characters).size < minDifferentCharacters;
  return isMonotonous || commonPasswords.has(characters.join("").toLowerCase()) ? "password_common" : null;
}

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize("NFKC"), hashCost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it works just as long on a decoy and says no,
 * so that the answer's time does not tell which e-mail addresses exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const isMatch = await verify(passwordHash ?? (await decoy), password.normalize("NFKC").slice(0, maxCharacters * 2));
  return isMatch && passwordHash !== null;
}
