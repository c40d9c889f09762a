/**
 * Whether an acting member may manage a group or somebody in it. The rules are the plan package's (`can`), which screens ask
 * too; here the facts are read for them, anew each time, because a role may have ended a second ago.
 */
import { type Action, can, type GroupPlace, type MemberId, type Role, type Subject } from "@zaedno/plan";
import type { Connection } from "./connection.ts";
import type { GroupId } from "./ids.ts";

/** Those of the groups whose seats and codes this member manages. */
export async function groupsManagedBy(sql: Connection, by: MemberId, groupIds: readonly GroupId[]): Promise<GroupId[]> {
  const subject = await subjectOf(sql, by);
  if (subject === null) return [];
  const places = await sql<(GroupPlace & { groupId: GroupId })[]>`
    select programme_id as "programmeId", region_id as "regionId", id as "groupId"
    from working_group where id = any(${[...groupIds]})`;
  return places.filter((of) => can(subject, { kind: "seats.manage", of })).map(({ groupId }) => groupId);
}

export async function managesSeats(sql: Connection, by: MemberId, groupId: GroupId): Promise<boolean> {
  return (await groupsManagedBy(sql, by, [groupId])).length === 1;
}

/** For actions on a person in a group; false for people who are in none. */
export async function mayActOn(
  sql: Connection,
  by: MemberId,
  memberId: MemberId,
  action: (of: GroupPlace, role: Role) => Action,
): Promise<boolean> {
  const subject = await subjectOf(sql, by);
  const [target] = await sql<(GroupPlace & { role: Role })[]>`
    select g.programme_id as "programmeId", g.region_id as "regionId", g.id as "groupId", m.role
    from member m join working_group g on g.id = m.group_id where m.id = ${memberId}`;
  return subject !== null && target !== undefined && can(subject, action(target, target.role));
}

async function subjectOf(sql: Connection, memberId: MemberId): Promise<Subject | null> {
  const [subject] = await sql<Subject[]>`
    select role, status, programme_id as "programmeId", region_id as "regionId", group_id as "groupId"
    from member where id = ${memberId}`;
  return subject ?? null;
}
