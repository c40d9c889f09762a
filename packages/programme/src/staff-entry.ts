/** Who comes in by a staff link: a new account, or the own one when the e-mail has one already and its password is known. */
import { createAccount } from "./accounts.ts";
import type { Connection } from "./connection.ts";
import { emailFrom } from "./email.ts";
import type { AccountId } from "./ids.ts";
import { type PasswordFault, verifyPassword } from "./passwords.ts";
import { requireRotation } from "./sessions.ts";

export type StaffEntry = {
  readonly email: string;
  readonly password: string;
  readonly locale?: string;
};

export type StaffEntryRefusal = {
  readonly ok: false;
  /** "password_wrong": the e-mail has an account, and this is not its password. */
  readonly reason: PasswordFault | "email_invalid" | "password_wrong";
};

/** The account to give a post to. The caller slows guesses at the password of an existing one. */
export async function accountFor(
  tx: Connection,
  entry: StaffEntry,
  now: Date,
): Promise<{ readonly ok: true; readonly accountId: AccountId } | StaffEntryRefusal> {
  const known = await knownAccount(tx, entry.email);
  if (known === null) {
    const made = await createAccount(tx, entry, now);
    if (made.ok) return made;
    // Somebody took the e-mail a moment ago: then it has an account, and this is not its password.
    return made.reason === "email_taken" ? { ok: false, reason: "password_wrong" } : { ok: false, reason: made.reason };
  }
  if (!(await verifyPassword(known.passwordHash, entry.password))) return { ok: false, reason: "password_wrong" };
  await requireRotation(tx, known.accountId);
  return { ok: true, accountId: known.accountId };
}

/** Whether an e-mail can sign in already; for whoever must decide how guesses are counted. */
export async function hasAccount(sql: Connection, email: string): Promise<boolean> {
  return (await knownAccount(sql, email)) !== null;
}

async function knownAccount(
  sql: Connection,
  typed: string,
): Promise<{ accountId: AccountId; passwordHash: string } | null> {
  const email = emailFrom(typed);
  if (email === null) return null;
  const [account] = await sql<{ accountId: AccountId; passwordHash: string }[]>`
    select id as "accountId", password_hash as "passwordHash" from account where lower(email) = lower(${email})`;
  return account ?? null;
}
