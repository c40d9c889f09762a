/** The session rows: how long they live, how their token is changed, who ends them. What a token is worth is `auth.ts`'s matter. */
import type { Connection } from "./connection.ts";
import type { AccountId, SessionHandle } from "./ids.ts";

/** Seats joined by code have a guest session; whoever signed in with a password has a staff session. */
export type SessionKind = "guest" | "staff";

export interface SessionLimits {
  readonly guestIdleMs: number;
  readonly staffIdleMs: number;
  readonly staffTotalMs: number;
}

const hourMs = 3_600_000;

export const sessionLimits: SessionLimits = {
  guestIdleMs: 30 * 24 * hourMs,
  staffIdleMs: 12 * hourMs,
  staffTotalMs: 7 * 24 * hourMs,
};

/** When a session last seen at `seenAt` ends, if nothing more is heard of it. */
export function sessionEnd(kind: SessionKind, times: { createdAt: Date; seenAt: Date }, limits: SessionLimits): Date {
  switch (kind) {
    case "guest":
      return new Date(times.seenAt.getTime() + limits.guestIdleMs);
    case "staff":
      return new Date(
        Math.min(times.seenAt.getTime() + limits.staffIdleMs, times.createdAt.getTime() + limits.staffTotalMs),
      );
  }
}

// Browsers keep no cookie longer.
const longestCookieMs = 400 * 24 * hourMs;

/** How long the browser should keep the token: as long as the session can live if it is used all the time. */
export function cookieEnd(kind: SessionKind, issuedAt: Date, createdAt: Date, limits: SessionLimits): Date {
  switch (kind) {
    case "guest":
      return new Date(issuedAt.getTime() + longestCookieMs);
    case "staff":
      return new Date(createdAt.getTime() + limits.staffTotalMs);
  }
}

export interface SessionView {
  readonly id: SessionHandle;
  readonly accountId: AccountId;
  readonly kind: SessionKind;
  readonly deviceLabel: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  /** The token should be changed with the next page, see `Auth.rotate`. */
  readonly rotationDue: boolean;
}

/** The account's living sessions, the last seen first. */
export async function sessionsOf(sql: Connection, accountId: AccountId, now: Date): Promise<SessionView[]> {
  return await sql<SessionView[]>`
    select handle as id, account_id as "accountId", kind, device_label as "deviceLabel", created_at as "createdAt",
           seen_at as "seenAt", expires_at as "expiresAt", rotation_due as "rotationDue"
    from session where account_id = ${accountId} and expires_at > ${now} order by seen_at desc, handle`;
}

/** How long parallel requests may still arrive under the old token, and a lost answer is waited for. */
const changeOverMs = 60_000;

/** The row a token's hash belongs to. */
export interface FoundSession {
  readonly id: string;
  /** The browser still uses the token from before the change. */
  readonly isPrevious: boolean;
  readonly awaitsNewToken: boolean;
  readonly rotationDue: boolean;
}

/** Finds a session by the hash of its present or its former token. */
export async function findSession(sql: Connection, hash: string, now: Date): Promise<FoundSession | null> {
  const retryBefore = new Date(now.getTime() - changeOverMs);
  const [found] = await sql<FoundSession[]>`
    select id, id <> ${hash} as "isPrevious", (previous_id is not null and previous_until is null) as "awaitsNewToken",
           case when id = ${hash} then rotation_due
                else previous_until is null and rotated_at <= ${retryBefore} end as "rotationDue"
    from session
    where id = ${hash} or (previous_id = ${hash} and (previous_until is null or previous_until > ${now}))`;
  return found ?? null;
}

/** The new token has arrived: the former one ends shortly, when requests already under way are through. */
export async function endPreviousToken(sql: Connection, id: string, now: Date): Promise<void> {
  await sql`
    update session set previous_until = ${new Date(now.getTime() + changeOverMs)} where id = ${id} and previous_until is null`;
}

/**
 * Puts a new token's hash in place, once for all parallel requests; null when there is nothing to change (any more). A seat's
 * session whose person has a password and got a post goes on as a short one, which begins now.
 */
export async function replaceToken(
  sql: Connection,
  change: { from: string; to: string },
  now: Date,
  limits: SessionLimits,
): Promise<{ kind: SessionKind; createdAt: Date } | null> {
  const end = sessionEnd("staff", { createdAt: now, seenAt: now }, limits);
  const rises = sql`(kind = 'guest' and exists (
    select 1 from account a join member m on m.account_id = a.id
    where a.id = session.account_id and a.password_hash is not null and m.status <> 'removed' and m.role <> 'member'))`;
  const retryBefore = new Date(now.getTime() - changeOverMs);
  const [row] = await sql<{ kind: SessionKind; createdAt: Date }[]>`
    update session
    set id = ${change.to}, previous_id = ${change.from}, rotated_at = ${now}, previous_until = null, rotation_due = false,
        kind = case when ${rises} then 'staff' else kind end,
        created_at = case when ${rises} then ${now} else created_at end,
        expires_at = case when ${rises} then ${end} else expires_at end
    where expires_at > ${now} and (
      (id = ${change.from} and rotation_due)
      or (previous_id = ${change.from} and previous_until is null and rotated_at <= ${retryBefore}))
    returning kind, created_at as "createdAt"`;
  return row ?? null;
}

/** Notes that the session was used and moves its end. */
export async function touchSession(sql: Connection, id: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await sql`update session set seen_at = ${seenAt}, expires_at = ${expiresAt} where id = ${id} and seen_at < ${seenAt}`;
}

/** What the account may do has changed: each of its browsers gets a new token with its next page. */
export async function requireRotation(sql: Connection, accountId: AccountId): Promise<void> {
  await sql`update session set rotation_due = true where account_id = ${accountId}`;
}

/** Ends one session of this account; false when there is none of that name. */
export async function endSession(sql: Connection, accountId: AccountId, id: SessionHandle): Promise<boolean> {
  const ended = await sql`delete from session where handle = ${id} and account_id = ${accountId}`;
  return ended.count > 0;
}

/** Ends all sessions of an account, except perhaps the one that asks. */
export async function endSessions(
  sql: Connection,
  accountId: AccountId,
  except: SessionHandle | null = null,
): Promise<void> {
  await sql`delete from session where account_id = ${accountId} and handle is distinct from ${except}`;
}
