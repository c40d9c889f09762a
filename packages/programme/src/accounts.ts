/** The rows people sign in with: staff by e-mail and password, people in groups by nothing but the device they joined on. */
import type { Connection } from "./connection.ts";
import { emailFrom } from "./email.ts";
import { type AccountId, newId } from "./ids.ts";
import { hashPassword, type PasswordFault, passwordFault } from "./passwords.ts";

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly locale?: string;
}

export type CreateAccountResult =
  | { readonly ok: true; readonly accountId: AccountId }
  | { readonly ok: false; readonly reason: PasswordFault | "email_invalid" | "email_taken" };

/** An account that may sign in, without any post yet. */
export async function createAccount(sql: Connection, account: NewAccount, now: Date): Promise<CreateAccountResult> {
  const email = emailFrom(account.email);
  if (email === null) return { ok: false, reason: "email_invalid" };
  const fault = passwordFault(account.password);
  if (fault !== null) return { ok: false, reason: fault };
  const id = newId("acc");
  const inserted = await sql`
    insert into account (id, email, password_hash, locale, created_at)
    values (${id}, ${email}, ${await hashPassword(account.password)}, ${account.locale ?? null}, ${now})
    on conflict do nothing`;
  return inserted.count === 1 ? { ok: true, accountId: id } : { ok: false, reason: "email_taken" };
}

/** An account without e-mail and password: it lives as long as its sessions and its seat's PIN. */
export async function createGuestAccount(sql: Connection, now: Date): Promise<AccountId> {
  const id = newId("acc");
  await sql`insert into account (id, created_at) values (${id}, ${now})`;
  return id;
}

/** The account's own choices; what is not named stays. */
export async function setPreferences(
  sql: Connection,
  accountId: AccountId,
  choice: { locale?: string; theme?: "light" | "dark" | "auto" },
): Promise<void> {
  await sql`
    update account set locale = coalesce(${choice.locale ?? null}, locale), theme = coalesce(${choice.theme ?? null}, theme)
    where id = ${accountId}`;
}
