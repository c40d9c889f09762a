/**
 * Whether an acting member may manage a group or somebody in it. The rules are the plan package's (`can`), which screens ask
 * too; here the facts are read for them, anew each time, because a role may have ended a second ago.
 */
import { type Action, can, type GroupPlace, type MemberId, type Place, type Role, type Subject } from "@zaedno/plan";
import type { Connection } from "./connection.ts";
import type { AccountId, GroupId, ProgrammeId, RegionId } from "./ids.ts";

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

/** Whether this member may do it now. */
export async function may(sql: Connection, by: MemberId, action: Action): Promise<boolean> {
  const subject = await subjectOf(sql, by);
  return subject !== null && can(subject, action);
}

export interface Standpoint extends Subject {
  readonly memberId: MemberId;
}

/** Everything this account is active as, the posts with the most to decide first. */
export async function standpointsOf(sql: Connection, accountId: AccountId): Promise<Standpoint[]> {
  return await sql<Standpoint[]>`
    select id as "memberId", role, status, programme_id as "programmeId", region_id as "regionId", group_id as "groupId"
    from member where account_id = ${accountId} and status = 'active'
    order by array_position(array['admin', 'coordinator', 'facilitator', 'member', 'mentor', 'official'], role), created_at, id`;
}

/** As whom an account may do this, or null: the membership that its functions are then called with. */
export async function standpointFor(sql: Connection, accountId: AccountId, action: Action): Promise<MemberId | null> {
  const standpoints = await standpointsOf(sql, accountId);
  return standpoints.find((standpoint) => can(standpoint, action))?.memberId ?? null;
}

/** For actions on a person in a group; false for people who are in none. */
export async function mayActOn(
  sql: Connection,
  by: MemberId,
  memberId: MemberId,
  action: (of: GroupPlace, role: Role) => Action,
): Promise<boolean> {
  const target = await targetOf(sql, memberId);
  return target !== null && isInGroup(target.of) && (await may(sql, by, action(target.of, target.role)));
}

/** For actions on a person wherever their post is. */
export async function mayActOnPost(
  sql: Connection,
  by: MemberId,
  memberId: MemberId,
  action: (of: Place, role: Role) => Action,
): Promise<boolean> {
  const target = await targetOf(sql, memberId);
  return target !== null && (await may(sql, by, action(target.of, target.role)));
}

/**
 * The membership with which one account stands above another person in every place that the person has, here and elsewhere:
 * whoever lets somebody into an account lets them into all of it. Null when there is a place where it does not.
 */
export async function standsAbove(sql: Connection, by: AccountId, person: AccountId): Promise<MemberId | null> {
  const places = await sql<(Place & { role: Role })[]>`
    select m.role, m.programme_id as "programmeId", coalesce(m.region_id, g.region_id) as "regionId", m.group_id as "groupId"
    from member m left join working_group g on g.id = m.group_id
    where m.account_id = ${person} and m.status <> 'removed' order by m.created_at, m.id`;
  const standpoints = await standpointsOf(sql, by);
  const above = places.map(({ role, ...of }) =>
    standpoints.find((one) => can(one, { kind: "people.remove", of, role })),
  );
  const [first] = above;
  return first === undefined || above.includes(undefined) ? null : first.memberId;
}

/** Where a group belongs; null when it does not exist. */
export async function placeOfGroup(sql: Connection, groupId: GroupId): Promise<GroupPlace | null> {
  const [place] = await sql<GroupPlace[]>`
    select programme_id as "programmeId", region_id as "regionId", id as "groupId"
    from working_group where id = ${groupId}`;
  return place ?? null;
}

/** Where a region belongs; null when it does not exist. */
export async function placeOfRegion(
  sql: Connection,
  regionId: RegionId,
): Promise<{ programmeId: ProgrammeId; regionId: RegionId; groupId: null } | null> {
  const [place] = await sql<{ programmeId: ProgrammeId; regionId: RegionId; groupId: null }[]>`
    select programme_id as "programmeId", id as "regionId", null as "groupId" from region where id = ${regionId}`;
  return place ?? null;
}

async function targetOf(sql: Connection, memberId: MemberId): Promise<{ of: Place; role: Role } | null> {
  const [row] = await sql<(Place & { role: Role })[]>`
    select m.programme_id as "programmeId", coalesce(m.region_id, g.region_id) as "regionId", m.group_id as "groupId", m.role
    from member m left join working_group g on g.id = m.group_id where m.id = ${memberId}`;
  if (row === undefined) return null;
  const { role, ...of } = row;
  return { of, role };
}

function isInGroup(place: Place): place is GroupPlace {
  return place.groupId !== null && place.regionId !== null;
}

async function subjectOf(sql: Connection, memberId: MemberId): Promise<Subject | null> {
  const [subject] = await sql<Subject[]>`
    select role, status, programme_id as "programmeId", region_id as "regionId", group_id as "groupId"
    from member where id = ${memberId}`;
  return subject ?? null;
}
