/** Who somebody is here: the memberships of an account, the people of a group, and the door to a plan. */
import { type MemberId, type PersonColour, type PersonSymbol, type PlanId, planAccess, type Role } from "@zaedno/plan";
import type { Connection } from "./connection.ts";
import type { Named } from "./groups.ts";
import type { AccountId, GroupId, ProgrammeId, RegionId } from "./ids.ts";
import { type PlanRow, planColumns } from "./plans.ts";

export type MemberStatus = "pending" | "active" | "removed";

export interface Person {
  readonly memberId: MemberId;
  readonly nickname: string;
  readonly symbol: PersonSymbol;
  readonly colour: PersonColour;
  readonly role: Role;
  readonly status: MemberStatus;
}

export interface Membership extends Person {
  readonly accessVersion: number;
  /** Whether this seat can be returned to from another device. */
  readonly hasPin: boolean;
  readonly programme: Named<ProgrammeId>;
  readonly region: Named<RegionId> | null;
  readonly group: Named<GroupId> | null;
  /** The group's plan, the newest when there are several. Who was not let in yet learns nothing of it. */
  readonly plan: Pick<PlanRow, "id" | "title" | "lang" | "fictional" | "epoch" | "room"> | null;
}

/** All that an account is part of or waits for, oldest first; what it was removed from is left out. */
export async function membershipsOf(sql: Connection, accountId: AccountId): Promise<Membership[]> {
  return await selectMemberships(sql, sql`m.account_id = ${accountId} and m.status <> 'removed'`);
}

/** One membership, whatever its status; null when there is none of that id. */
export async function membershipOf(sql: Connection, memberId: MemberId): Promise<Membership | null> {
  const [membership] = await selectMemberships(sql, sql`m.id = ${memberId}`);
  return membership ?? null;
}

async function selectMemberships(sql: Connection, condition: ReturnType<Connection>): Promise<Membership[]> {
  return await sql<Membership[]>`
    select ${personColumns(sql)}, m.access_version as "accessVersion", m.pin_hash is not null as "hasPin",
      json_build_object('id', pr.id, 'name', pr.name) as programme,
      case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as region,
      case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as "group",
      newest.plan
    from member m
    join programme pr on pr.id = m.programme_id
    left join working_group g on g.id = m.group_id
    left join region r on r.id = coalesce(m.region_id, g.region_id)
    left join lateral (
      select json_build_object('id', p.id, 'title', p.title, 'lang', p.lang, 'fictional', p.fictional, 'epoch', p.epoch,
                               'room', 'plan:' || p.id || ':' || p.epoch) as plan
      from plan p where p.group_id = g.id and m.status = 'active' order by p.created_at desc, p.id limit 1) newest on true
    where ${condition} order by m.created_at, m.id`;
}

/** Everybody who has or had a place in the group; removed people too, since the plan still names them. Pending ones are not in it. */
export async function peopleOfGroup(sql: Connection, groupId: GroupId): Promise<Person[]> {
  return await sql<Person[]>`
    select ${personColumns(sql)} from member m
    where m.group_id = ${groupId} and m.status <> 'pending' order by m.created_at, m.id`;
}

export function personColumns(sql: Connection) {
  return sql`m.id as "memberId", m.nickname, m.symbol, m.colour, m.role, m.status`;
}

export interface PlanAdmission {
  readonly memberId: MemberId;
  readonly role: Role;
  readonly access: "read" | "write";
  readonly accessVersion: number;
  /** What others see of this person in the room. */
  readonly user: {
    readonly id: MemberId;
    readonly name: string;
    readonly symbol: PersonSymbol;
    readonly colour: PersonColour;
    readonly role: Role;
  };
  readonly plan: PlanRow;
  readonly room: string;
}

/** Whether this account may enter the plan's room, and as whom; null is "no such plan for you", never why. */
export async function planAdmission(
  sql: Connection,
  accountId: AccountId,
  planId: PlanId,
): Promise<PlanAdmission | null> {
  const [row] = await sql<(PlanRow & Person & { accessVersion: number })[]>`
    select ${planColumns(sql)}, ${personColumns(sql)}, m.access_version as "accessVersion"
    from plan p join member m on m.group_id = p.group_id
    where p.id = ${planId} and m.account_id = ${accountId} and m.status = 'active'`;
  if (row === undefined) return null;
  const access = planAccess(row.role);
  if (access === "none") return null;
  const { memberId, nickname, symbol, colour, role, status: _status, accessVersion, ...plan } = row;
  const user = { id: memberId, name: nickname, symbol, colour, role };
  return { memberId, role, access, accessVersion, user, plan, room: plan.room };
}
