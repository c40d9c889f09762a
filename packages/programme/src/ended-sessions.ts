/**
 * What is remembered of sessions that a removal ended, as long as they would have lived: a device that was away must learn
 * that its person has left, so that it keeps nothing of the group. Such a token opens nothing any more.
 */
import type { MemberId } from "@zaedno/plan";
import type { Connection } from "./connection.ts";
import type { AccountId } from "./ids.ts";
import { sha256 } from "./secrets.ts";

/** Ends every session of an account that has no place left; there is no moment in which a token means nothing at all. */
export async function endSessionsByRemoval(sql: Connection, accountId: AccountId): Promise<void> {
  await sql`
    with gone as (delete from session where account_id = ${accountId} returning id, previous_id, account_id, expires_at)
    insert into ended_session (id, previous_id, account_id, expires_at) select * from gone on conflict do nothing`;
}

/** The places that this browser's account has lost, when that is why its token opens nothing; empty for every other token. */
export async function placesLost(sql: Connection, token: string, now: Date): Promise<MemberId[]> {
  const hash = sha256(token).toString("hex");
  const rows = await sql<{ id: MemberId }[]>`
    select m.id from ended_session s join member m on m.account_id = s.account_id
    where (s.id = ${hash} or s.previous_id = ${hash}) and s.expires_at > ${now} and m.status = 'removed'
    order by m.created_at, m.id`;
  return rows.map(({ id }) => id);
}

/** The places that an account has lost while it kept others: devices may still hold what they held for them. */
export async function formerPlaces(sql: Connection, accountId: AccountId): Promise<MemberId[]> {
  const rows = await sql<{ id: MemberId }[]>`
    select id from member where account_id = ${accountId} and status = 'removed' order by created_at, id`;
  return rows.map(({ id }) => id);
}

/** Housekeeping. */
export async function forgetEndedSessions(sql: Connection, now: Date): Promise<void> {
  await sql`delete from ended_session where expires_at <= ${now}`;
}
