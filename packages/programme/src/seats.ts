/** Seats asked for by typed digits: who waits, and a facilitator's yes or no. */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import { endAccess } from "./access.ts";
import { groupsManagedBy, mayActOn } from "./authority.ts";
import type { Connection } from "./connection.ts";
import type { Named } from "./groups.ts";
import type { AccountId, GroupId } from "./ids.ts";
import { type Person, personColumns } from "./people.ts";
import { requireRotation } from "./sessions.ts";

export interface PendingSeat extends Person {
  readonly group: Named<GroupId>;
  readonly askedAt: Date;
}

/** Who waits in these groups, the longest first; groups that `by` does not look after are left out. */
export async function pendingSeats(
  sql: Connection,
  by: MemberId,
  groupIds: readonly GroupId[],
): Promise<PendingSeat[]> {
  const mine = await groupsManagedBy(sql, by, groupIds);
  return await sql<PendingSeat[]>`
    select ${personColumns(sql)}, m.created_at as "askedAt", json_build_object('id', g.id, 'name', g.name) as "group"
    from member m join working_group g on g.id = m.group_id
    where m.group_id = any(${mine}) and m.status = 'pending' order by m.created_at, m.id`;
}

/** "not_pending": somebody else has answered already. */
export type SeatAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: "forbidden" | "not_pending" };

/** Lets the person in; their browser gets a new token with its next page. */
export async function approveSeat(sql: postgres.Sql, by: MemberId, memberId: MemberId): Promise<SeatAnswer> {
  return await sql.begin(async (tx): Promise<SeatAnswer> => {
    if (!(await mayActOn(tx, by, memberId, (of) => ({ kind: "seats.manage", of }))))
      return { ok: false, reason: "forbidden" };
    const [seat] = await tx<{ accountId: AccountId }[]>`
      update member set status = 'active', access_version = access_version + 1
      where id = ${memberId} and status = 'pending' returning account_id as "accountId"`;
    if (seat === undefined) return { ok: false, reason: "not_pending" };
    await requireRotation(tx, seat.accountId);
    return { ok: true };
  });
}

/** Turns the person away; the sign and the nickname are free again. */
export async function refuseSeat(sql: postgres.Sql, by: MemberId, memberId: MemberId): Promise<SeatAnswer> {
  return await sql.begin(async (tx): Promise<SeatAnswer> => {
    if (!(await mayActOn(tx, by, memberId, (of) => ({ kind: "seats.manage", of }))))
      return { ok: false, reason: "forbidden" };
    return (await endAccess(tx, memberId, "pending")) ? { ok: true } : { ok: false, reason: "not_pending" };
  });
}
