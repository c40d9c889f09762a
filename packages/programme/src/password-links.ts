/**
 * A forgotten password without e-mail: somebody above the person makes a link for them, which works once and for a day. The
 * person chooses a new password behind it; nobody else ever knows one.
 */
import { can, type MemberId, type Place, type Role } from "@zaedno/plan";
import type postgres from "postgres";
import type { Auth, IssuedSession } from "./auth.ts";
import { standpointsOf } from "./authority.ts";
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
  const posts = await sql<(Place & { role: Role; accountId: AccountId })[]>`
    select m.account_id as "accountId", m.role, m.programme_id as "programmeId",
           coalesce(m.region_id, g.region_id) as "regionId", m.group_id as "groupId"
    from member asked join account a on a.id = asked.account_id and a.password_hash is not null
    join member m on m.account_id = a.id and m.status <> 'removed' left join working_group g on g.id = m.group_id
    where asked.id = ${memberId} and asked.status = 'active'`;
  const standpoints = await standpointsOf(sql, by);
  const makers = posts.map(({ role, accountId: _accountId, ...of }) =>
    standpoints.find((one) => can(one, { kind: "people.remove", of, role })),
  );
  const [accountId, maker] = [posts[0]?.accountId, makers[0]];
  return accountId && maker && !makers.includes(undefined) ? { accountId, by: maker.memberId } : null;
}

/** Whose password the link sets: the e-mail to sign in with. Null when it is unknown, used or past its time. */
export async function findPasswordLink(sql: Connection, token: string, now: Date): Promise<{ email: string } | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return null;
  const [found] = await sql<{ email: string }[]>`
    select a.email from password_link l join account a on a.id = l.account_id
    where l.token_hash = ${sha256(token)} and l.expires_at > ${now} and a.email is not null`;
  return found ?? null;
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
  const fault = passwordFault(wish.password);
  if (fault !== null) return { ok: false, reason: fault };
  const passwordHash = await hashPassword(wish.password);
  return await sql.begin(async (tx): Promise<NewPasswordResult> => {
    const [used] = await tx<{ accountId: AccountId }[]>`
      delete from password_link where token_hash = ${sha256(token)} and expires_at > ${auth.now()}
      returning account_id as "accountId"`;
    if (used === undefined) return { ok: false, reason: "closed" };
    await tx`update account set password_hash = ${passwordHash} where id = ${used.accountId} and email is not null`;
    await endSessions(tx, used.accountId);
    return { ok: true, session: await auth.within(tx).createSession(used.accountId, wish.deviceLabel) };
  });
}
