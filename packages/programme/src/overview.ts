/**
 * What those who run a programme see of it: regions, groups with the titles of their plans and counts, and the people with a
 * post. Never anything of a plan's content: that is its group's (README, "Edges").
 */
import type { MemberId, PersonColour, PersonSymbol, PlanId, Role } from "@zaedno/plan";
import { can } from "@zaedno/plan";
import { type Standpoint, standpointsOf } from "./authority.ts";
import type { Connection } from "./connection.ts";
import type { Named } from "./groups.ts";
import type { AccountId, GroupId, ProgrammeId, RegionId } from "./ids.ts";

export interface GroupOverview extends Named<GroupId> {
  readonly archived: boolean;
  readonly plan: { readonly id: PlanId; readonly title: string; readonly lang: string } | null;
  readonly seats: number;
  readonly pending: number;
}

export interface RegionOverview extends Named<RegionId> {
  readonly archived: boolean;
  readonly groups: readonly GroupOverview[];
}

export interface StaffPost {
  readonly memberId: MemberId;
  readonly role: Role;
  readonly region: Named<RegionId> | null;
  readonly group: Named<GroupId> | null;
}

export interface StaffPerson {
  readonly accountId: AccountId;
  readonly nickname: string;
  readonly symbol: PersonSymbol;
  readonly colour: PersonColour;
  /** The highest first. */
  readonly posts: readonly StaffPost[];
}

export interface ProgrammeOverview {
  readonly programme: Named<ProgrammeId> & { readonly nameEn: string | null; readonly fictional: boolean };
  /** As whom one looks: what may be done to a thing is `can` asked of these. */
  readonly standpoints: readonly Standpoint[];
  readonly regions: readonly RegionOverview[];
  readonly staff: readonly StaffPerson[];
}

/** The programme for an administrator, or the own regions of it for a coordinator; null for everybody else. */
export async function programmeOverview(
  sql: Connection,
  accountId: AccountId,
  programmeId: ProgrammeId,
): Promise<ProgrammeOverview | null> {
  const standpoints = (await standpointsOf(sql, accountId)).filter(
    (one) => one.programmeId === programmeId && (one.role === "admin" || one.role === "coordinator"),
  );
  const [programme] = await sql<ProgrammeOverview["programme"][]>`
    select id, name, name_en as "nameEn", fictional from programme where id = ${programmeId}`;
  if (standpoints.length === 0 || programme === undefined) return null;
  const sees = (regionId: RegionId | null) =>
    standpoints.some((one) => can(one, { kind: "programme.see", of: { programmeId, regionId, groupId: null } }));
  const [regions, staff] = await Promise.all([regionsOf(sql, programmeId), staffOf(sql, programmeId)]);
  return {
    programme,
    standpoints,
    regions: regions.filter(({ id }) => sees(id)),
    staff: staff.flatMap((person) => {
      const posts = person.posts.filter((post) => sees(post.region?.id ?? null));
      return posts.length > 0 ? [{ ...person, posts }] : [];
    }),
  };
}

async function regionsOf(sql: Connection, programmeId: ProgrammeId): Promise<RegionOverview[]> {
  const regions = await sql<Omit<RegionOverview, "groups">[]>`
    select id, name, archived_at is not null as archived from region
    where programme_id = ${programmeId} order by name, id`;
  const groups = await sql<(GroupOverview & { regionId: RegionId })[]>`
    select g.id, g.name, g.region_id as "regionId", g.archived_at is not null as archived, newest.plan,
           count(m.id) filter (where m.status = 'active')::int as seats,
           count(m.id) filter (where m.status = 'pending')::int as pending
    from working_group g
    left join member m on m.group_id = g.id and m.role = 'member'
    left join lateral (
      select json_build_object('id', p.id, 'title', p.title, 'lang', p.lang)::jsonb as plan
      from plan p where p.group_id = g.id order by p.created_at desc, p.id limit 1) newest on true
    where g.programme_id = ${programmeId} group by g.id, newest.plan order by g.name, g.id`;
  return regions.map((region) => ({
    ...region,
    groups: groups.filter((group) => group.regionId === region.id).map(({ regionId: _regionId, ...group }) => group),
  }));
}

/** Everybody with a post, one entry for each account, named as in their highest post. */
async function staffOf(sql: Connection, programmeId: ProgrammeId): Promise<StaffPerson[]> {
  const rows = await sql<(Omit<StaffPerson, "posts"> & StaffPost)[]>`
    select m.account_id as "accountId", m.id as "memberId", m.role, m.nickname, m.symbol, m.colour,
           case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as region,
           case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as "group"
    from member m
    left join working_group g on g.id = m.group_id
    left join region r on r.id = coalesce(m.region_id, g.region_id)
    where m.programme_id = ${programmeId} and m.status = 'active' and m.role not in ('member', 'official')
    order by array_position(array['admin', 'coordinator', 'facilitator', 'mentor'], m.role), m.created_at, m.id`;
  const people = new Map<AccountId, StaffPerson & { posts: StaffPost[] }>();
  for (const { accountId, nickname, symbol, colour, ...post } of rows) {
    const person = people.get(accountId) ?? { accountId, nickname, symbol, colour, posts: [] };
    person.posts.push(post);
    people.set(accountId, person);
  }
  return [...people.values()];
}
