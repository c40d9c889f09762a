/**
 * Whether an acting member may manage a group. The rules are the plan package's (`can`); here is only what they need to know:
 * which of the person's places is above this group, read anew each time, because a role may have ended a second ago.
 */
import type { MemberId, Role } from "@zaedno/plan";
import type { Connection } from "./connection.ts";
import type { GroupId } from "./ids.ts";

export type Management = "openJoinCode" | "approveSeat" | "removeMember" | "changeRole" | "resetPin";

/** For actions on a group as a whole. */
export async function mayInGroup(
  sql: Connection,
  by: MemberId,
  action: Management,
  groupId: GroupId,
): Promise<boolean> {
  return (await groupsWhere(sql, by, action, [groupId])).length === 1;
}

/** For actions on one person: asks about the group that person belongs to. */
export async function mayInGroupOf(
  sql: Connection,
  by: MemberId,
  action: Management,
  memberId: MemberId,
): Promise<boolean> {
  const [target] = await sql<
    { groupId: GroupId | null }[]
  >`select group_id as "groupId" from member where id = ${memberId}`;
  if (target === undefined || target.groupId === null) return false;
  return await mayInGroup(sql, by, action, target.groupId);
}

/** Those of the groups where the member may do this. */
export async function groupsWhere(
  sql: Connection,
  by: MemberId,
  action: Management,
  groupIds: readonly GroupId[],
): Promise<GroupId[]> {
  const rows = await sql<{ groupId: GroupId; role: Role }[]>`
    select g.id as "groupId", m.role
    from member m join working_group g on g.programme_id = m.programme_id
    where m.id = ${by} and m.status = 'active' and g.id = any(${[...groupIds]})
      and (m.group_id = g.id or (m.role = 'coordinator' and m.region_id = g.region_id) or m.role = 'admin')`;
  return rows.filter(({ role }) => mayManage(role, action)).map(({ groupId }) => groupId);
}

function mayManage(role: Role, _action: Management): boolean {
  return role === "admin" || role === "coordinator" || role === "facilitator";
}
