/**
 * A forgotten password without e-mail: somebody above the person makes a link for them, which works once and for a day. The
 * person chooses a new password behind it; nobody else ever knows one.
 */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import type { Auth, IssuedSession } from "./auth.ts";
import { standsAbove } from "./authority.ts";
import type { Connection } from "./connection.ts";
import type { AccountId } from "./ids.ts";
import { hashPassword, type PasswordFault, passwordFault } from "./passwords.ts";
import { randomToken, type Secrets, sha256 } from "./secrets.ts";
import { endSessions } from "./sessions.ts";

const validMs = 24 * 3_600_000;

export interface PasswordLink {
  readonly token: string;
  readonly expiresAt: Date;
}

type Forbidden = { readonly ok: false; readonly reason: "forbidden" };

/**
 * A link for the account behind a post; the former one ends. "forbidden" unless the acting account is above the person in
 * every place that person has, here and elsewhere: a link opens all of them.
 */
export async function makePasswordLink(
  sql: Connection,
  secrets: Secrets,
  by: AccountId,
  memberId: MemberId,
  now: Date,
): Promise<({ readonly ok: true } & PasswordLink) | Forbidden> {
  const target = await resettable(sql, by, memberId);
  if (target === null) return { ok: false, reason: "forbidden" };
  const token = randomToken(16);
  const expiresAt = new Date(now.getTime() + validMs);
  const sealed = secrets.seal(token, target.accountId);
  await sql`
    insert into password_link (account_id, token_hash, sealed, made_by, created_at, expires_at)
    values (${target.accountId}, ${sha256(token)}, ${sealed}, ${target.by}, ${now}, ${expiresAt})
    on conflict (account_id) do update
    set token_hash = excluded.token_hash, sealed = excluded.sealed, made_by = excluded.made_by,
        created_at = excluded.created_at, expires_at = excluded.expires_at`;
  return { ok: true, token, expiresAt };
}

/** The open link of this person, to be shown again; null when there is none. */
export async function openPasswordLink(
  sql: Connection,
  secrets: Secrets,
  by: AccountId,
  memberId: MemberId,
  now: Date,
): Promise<PasswordLink | null> {
  const target = await resettable(sql, by, memberId);
  if (target === null) return null;
  const [row] = await sql<{ sealed: Uint8Array; expiresAt: Date }[]>`
    select sealed, expires_at as "expiresAt" from password_link
    where account_id = ${target.accountId} and expires_at > ${now}`;
  const token = row && secrets.unseal(row.sealed, target.accountId);
  return row && token ? { token, expiresAt: row.expiresAt } : null;
}

/** Whether this account may make such a link for that person. */
export async function mayResetPassword(sql: Connection, by: AccountId, memberId: MemberId): Promise<boolean> {
  return (await resettable(sql, by, memberId)) !== null;
}

async function resettable(
  sql: Connection,
  by: AccountId,
  memberId: MemberId,
): Promise<{ accountId: AccountId; by: MemberId } | null> {
  const [person] = await sql<{ accountId: AccountId }[]>`
    select a.id as "accountId" from member m join account a on a.id = m.account_id and a.password_hash is not null
    where m.id = ${memberId} and m.status = 'active'`;
  const maker = person && (await standsAbove(sql, by, person.accountId));
  return person && maker ? { accountId: person.accountId, by: maker } : null;
}

/** Whose password the link sets: the e-mail to sign in with. Null when it is unknown, used or past its time, or its maker could not make it any more. */
export async function findPasswordLink(sql: Connection, token: string, now: Date): Promise<{ email: string } | null> {
  const link = await openLink(sql, token, now);
  return link && { email: link.email };
}

/** As an invitation does, a link ends with the right of its maker to make it: the person may have risen since. */
async function openLink(
  sql: Connection,
  token: string,
  now: Date,
): Promise<{ accountId: AccountId; email: string } | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return null;
  const [found] = await sql<{ accountId: AccountId; email: string; maker: AccountId }[]>`
    select a.id as "accountId", a.email, maker.account_id as maker
    from password_link l join account a on a.id = l.account_id join member maker on maker.id = l.made_by
    where l.token_hash = ${sha256(token)} and l.expires_at > ${now} and a.email is not null`;
  return found && (await standsAbove(sql, found.maker, found.accountId)) ? found : null;
}

export type NewPasswordResult =
  | { readonly ok: true; readonly session: IssuedSession }
  | { readonly ok: false; readonly reason: PasswordFault | "closed" };

/** Uses the link up: the new password counts, every session of before has ended, and a new one begins. */
export async function setPasswordByLink(
  sql: postgres.Sql,
  auth: Auth,
  token: string,
  wish: { readonly password: string; readonly deviceLabel: string },
): Promise<NewPasswordResult> {
  // Before the password is hashed, which is work: a stranger without a link makes us do none.
  if ((await openLink(sql, token, auth.now())) === null) return { ok: false, reason: "closed" };
  const fault = passwordFault(wish.password);
  if (fault !== null) return { ok: false, reason: fault };
  const passwordHash = await hashPassword(wish.password);
  return await sql.begin(async (tx): Promise<NewPasswordResult> => {
    const link = await openLink(tx, token, auth.now());
    const used = link && (await tx`delete from password_link where token_hash = ${sha256(token)}`);
    if (link === null || used?.count !== 1) return { ok: false, reason: "closed" };
    await tx`update account set password_hash = ${passwordHash} where id = ${link.accountId} and email is not null`;
    await endSessions(tx, link.accountId);
    return { ok: true, session: await auth.within(tx).createSession(link.accountId, wish.deviceLabel) };
  });
}
