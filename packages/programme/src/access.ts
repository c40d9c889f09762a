/**
 * Changes of what somebody may do. Each raises the seat's access version, which open sockets are compared with, and touches
 * the sessions in the same transaction: there is no moment in which the old token goes with the new role.
 */
import type { MemberId, Role } from "@zaedno/plan";
import type postgres from "postgres";
import { mayActOn, mayActOnPost } from "./authority.ts";
import type { Connection } from "./connection.ts";
import { endSessionsByRemoval } from "./ended-sessions.ts";
import type { AccountId, GroupId, SessionHandle } from "./ids.ts";
import type { MemberStatus } from "./people.ts";
import { lockRoster } from "./roster.ts";
import { requireRotation } from "./sessions.ts";

export type RemoveMemberResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "forbidden" | "not_active" };

/** Ends a membership. An account that has no other place is signed out everywhere. */
export async function removeMember(sql: postgres.Sql, by: MemberId, memberId: MemberId): Promise<RemoveMemberResult> {
  return await sql.begin(async (tx): Promise<RemoveMemberResult> => {
    if (!(await mayActOnPost(tx, by, memberId, (of, role) => ({ kind: "people.remove", of, role }))))
      return { ok: false, reason: "forbidden" };
    return (await endAccess(tx, memberId, "active")) ? { ok: true } : { ok: false, reason: "not_active" };
  });
}

/** Takes a place away; false when it does not stand at `from`. The caller has asked whether that is allowed. */
export async function endAccess(
  tx: Connection,
  memberId: MemberId,
  from: Exclude<MemberStatus, "removed">,
): Promise<boolean> {
  const [removed] = await tx<{ accountId: AccountId }[]>`
    update member
    set status = 'removed', access_version = access_version + 1,
        pin_hash = null, pin_reset_until = null, pin_tries = 0, pin_tries_since = null, pin_locked_until = null
    where id = ${memberId} and status = ${from} returning account_id as "accountId"`;
  if (removed === undefined) return false;
  const elsewhere = await tx`
    select 1 from member where account_id = ${removed.accountId} and status <> 'removed' limit 1`;
  if (elsewhere.count > 0) await requireRotation(tx, removed.accountId);
  else await endSessionsByRemoval(tx, removed.accountId);
  return true;
}

/** Roles within a group; those above groups are other posts, not other roles of the same one. */
export type GroupRole = Extract<Role, "member" | "mentor" | "facilitator">;

export type ChangeRoleResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "forbidden" | "not_active" | "symbol_taken" };

/** Gives somebody another role in their group. "symbol_taken": as a member they would share their sign with a member. */
export async function changeRole(
  sql: postgres.Sql,
  by: MemberId,
  memberId: MemberId,
  role: GroupRole,
): Promise<ChangeRoleResult> {
  return await sql.begin(async (tx): Promise<ChangeRoleResult> => {
    if (!(await mayActOn(tx, by, memberId, (of, from) => ({ kind: "people.changeRole", of, from, to: role }))))
      return { ok: false, reason: "forbidden" };
    const member = await lockMember(tx, memberId);
    if (member === null || member.status !== "active") return { ok: false, reason: "not_active" };
    if (member.role === role) return { ok: true };
    if (role === "member" && (await sharesSymbol(tx, memberId))) return { ok: false, reason: "symbol_taken" };
    await tx`
      update member set role = ${role}, access_version = access_version + 1,
        pin_hash = case when ${role} = 'member' then pin_hash end,
        pin_reset_until = case when ${role} = 'member' then pin_reset_until end
      where id = ${memberId}`;
    await requireRotation(tx, member.accountId);
    return { ok: true };
  });
}

async function lockMember(
  tx: Connection,
  memberId: MemberId,
): Promise<{ role: Role; status: MemberStatus; accountId: AccountId } | null> {
  const [place] = await tx<{ groupId: GroupId }[]>`select group_id as "groupId" from member where id = ${memberId}`;
  if (place === undefined) return null;
  await lockRoster(tx, place.groupId);
  const [member] = await tx<{ role: Role; status: MemberStatus; accountId: AccountId }[]>`
    select role, status, account_id as "accountId" from member where id = ${memberId} for update`;
  return member ?? null;
}

async function sharesSymbol(tx: Connection, memberId: MemberId): Promise<boolean> {
  const others = await tx`
    select 1 from member m join member other on other.group_id = m.group_id and other.symbol = m.symbol and other.id <> m.id
    where m.id = ${memberId} and other.role = 'member' and other.status <> 'removed' limit 1`;
  return others.count > 0;
}

export interface AccessState {
  /** Members that exist, with the version that counts now; absent means the row is gone. */
  readonly versions: ReadonlyMap<MemberId, { readonly version: number; readonly status: MemberStatus }>;
  readonly liveSessions: ReadonlySet<SessionHandle>;
}

/** What open sockets are compared with, in one query. */
export async function accessState(
  sql: Connection,
  of: { memberIds: readonly MemberId[]; sessionIds: readonly SessionHandle[] },
  now: Date,
): Promise<AccessState> {
  const rows = await sql<
    ({ kind: "member"; id: MemberId; version: number; status: MemberStatus } | { kind: "session"; id: SessionHandle })[]
  >`
    select 'member' as kind, id, access_version as version, status from member where id = any(${[...of.memberIds]})
    union all
    select 'session', handle, null, null from session where handle = any(${[...of.sessionIds]}) and expires_at > ${now}`;
  const versions = new Map<MemberId, { version: number; status: MemberStatus }>();
  const liveSessions = new Set<SessionHandle>();
  for (const row of rows) {
    if (row.kind === "member") versions.set(row.id, { version: row.version, status: row.status });
    else liveSessions.add(row.id);
  }
  return { versions, liveSessions };
}

/** The access versions of those who are active; whoever is missing is out. */
export async function accessVersions(sql: Connection, memberIds: readonly MemberId[]): Promise<Map<MemberId, number>> {
  const rows = await sql<{ id: MemberId; version: number }[]>`
    select id, access_version as version from member where id = any(${[...memberIds]}) and status = 'active'`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}
