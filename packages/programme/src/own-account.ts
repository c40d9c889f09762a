/** What people change about their own account: e-mail and password. */
import type { Connection } from "./connection.ts";
import { type Email, emailFrom } from "./email.ts";
import type { AccountId } from "./ids.ts";
import { hashPassword, type PasswordFault, passwordFault, verifyPassword } from "./passwords.ts";

type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };

export type OwnAccountResult =
  | { readonly ok: true }
  /** "password_wrong": the present one was not given. "has_password", "no_password": the account has one already, or none. */
  | Refused<PasswordFault | "email_invalid" | "email_taken" | "password_wrong" | "has_password" | "no_password">;

/** The e-mail that one signs in with; null for a seat without one. */
export async function emailOf(sql: Connection, accountId: AccountId): Promise<string | null> {
  const [account] = await sql<{ email: string | null }[]>`select email from account where id = ${accountId}`;
  return account?.email ?? null;
}

/** Gives a seat e-mail and password, so that it can be returned to without a code. Every id stays as it is. */
export async function upgradeAccount(
  sql: Connection,
  accountId: AccountId,
  wish: { readonly email: string; readonly password: string },
): Promise<OwnAccountResult> {
  const email = emailFrom(wish.email);
  if (email === null) return { ok: false, reason: "email_invalid" };
  const fault = passwordFault(wish.password);
  if (fault !== null) return { ok: false, reason: fault };
  const passwordHash = await hashPassword(wish.password);
  const free = freeEmail(sql, email, accountId);
  const updated = await sql`
    update account set email = ${email}, password_hash = ${passwordHash}
    where id = ${accountId} and password_hash is null and ${free}`.catch(takenMeanwhile);
  if (updated.count === 1) return { ok: true };
  const has = (await emailOf(sql, accountId)) !== null;
  return { ok: false, reason: has ? "has_password" : "email_taken" };
}

/** Another password; other sessions are the caller's to end. */
export async function changePassword(
  sql: Connection,
  accountId: AccountId,
  wish: { readonly current: string; readonly next: string },
): Promise<OwnAccountResult> {
  const present = await presentHash(sql, accountId, wish.current);
  if (typeof present !== "string") return present;
  const fault = passwordFault(wish.next);
  if (fault !== null) return { ok: false, reason: fault };
  // Compared with the hash that was checked: of two changes at once the second has to know the first.
  const updated = await sql`
    update account set password_hash = ${await hashPassword(wish.next)}
    where id = ${accountId} and password_hash = ${present}`;
  if (updated.count !== 1) return { ok: false, reason: "password_wrong" };
  // Whoever remembers needs no link any more, and another's must not undo this.
  await sql`delete from password_link where account_id = ${accountId}`;
  return { ok: true };
}

/** Another e-mail to sign in with. */
export async function changeEmail(
  sql: Connection,
  accountId: AccountId,
  wish: { readonly current: string; readonly email: string },
): Promise<OwnAccountResult> {
  const email = emailFrom(wish.email);
  if (email === null) return { ok: false, reason: "email_invalid" };
  const present = await presentHash(sql, accountId, wish.current);
  if (typeof present !== "string") return present;
  const updated = await sql`
    update account set email = ${email} where id = ${accountId} and ${freeEmail(sql, email, accountId)}`.catch(
    takenMeanwhile,
  );
  return updated.count === 1 ? { ok: true } : { ok: false, reason: "email_taken" };
}

async function presentHash(
  sql: Connection,
  accountId: AccountId,
  password: string,
): Promise<string | Refused<"password_wrong" | "no_password">> {
  const [account] = await sql<{ passwordHash: string | null }[]>`
    select password_hash as "passwordHash" from account where id = ${accountId}`;
  const passwordHash = account?.passwordHash ?? null;
  if (passwordHash === null) return { ok: false, reason: "no_password" };
  return (await verifyPassword(passwordHash, password)) ? passwordHash : { ok: false, reason: "password_wrong" };
}

function freeEmail(sql: Connection, email: Email, accountId: AccountId) {
  return sql`not exists (select 1 from account other where lower(other.email) = lower(${email}) and other.id <> ${accountId})`;
}

/** Two take the same e-mail at the same moment: the index lets one of them. */
function takenMeanwhile(error: unknown): { readonly count: number } {
  const isDuplicate = typeof error === "object" && error !== null && "code" in error && error.code === "23505";
  if (!isDuplicate) throw error;
  return { count: 0 };
}
