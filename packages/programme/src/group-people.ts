/** A group as its own page shows it: what it is, who is in it, and as whom one looks. */
import { can, type GroupPlace } from "@zaedno/plan";
import { placeOfGroup, type Standpoint, standpointsOf } from "./authority.ts";
import type { Connection } from "./connection.ts";
import type { Named } from "./groups.ts";
import type { AccountId, GroupId, ProgrammeId, RegionId } from "./ids.ts";
import { type Person, personColumns } from "./people.ts";
import type { PlanRow } from "./plans.ts";

export interface GroupDesk {
  /** As whom one looks; what may be done is `can` asked of it. */
  readonly standpoint: Standpoint;
  readonly place: GroupPlace;
  readonly group: Named<GroupId> & { readonly archived: boolean };
  readonly region: Named<RegionId>;
  readonly programme: Named<ProgrammeId>;
  readonly plan: Pick<PlanRow, "id" | "title" | "lang" | "fictional"> | null;
}

/** The group for somebody of it or somebody responsible for it; null for everybody else, who never learn whether it exists. */
export async function groupDesk(sql: Connection, accountId: AccountId, groupId: GroupId): Promise<GroupDesk | null> {
  const place = await placeOfGroup(sql, groupId);
  if (place === null) return null;
  const standpoints = await standpointsOf(sql, accountId);
  const standpoint = standpoints.find((one) => can(one, { kind: "people.see", of: place }));
  if (standpoint === undefined) return null;
  const [desk] = await sql<Omit<GroupDesk, "standpoint" | "place">[]>`
    select json_build_object('id', g.id, 'name', g.name, 'archived', g.archived_at is not null) as "group",
           json_build_object('id', r.id, 'name', r.name) as region,
           json_build_object('id', pr.id, 'name', pr.name) as programme, newest.plan
    from working_group g join region r on r.id = g.region_id join programme pr on pr.id = g.programme_id
    left join lateral (
      select json_build_object('id', p.id, 'title', p.title, 'lang', p.lang, 'fictional', p.fictional) as plan
      from plan p where p.group_id = g.id order by p.created_at desc, p.id limit 1) newest on true
    where g.id = ${groupId}`;
  return desk === undefined ? null : { standpoint, place, ...desk };
}

export interface GroupPerson extends Person {
  readonly hasPin: boolean;
  /** Until then the person may come back without a PIN and choose a new one; null when that is not so. */
  readonly pinResetUntil: Date | null;
  readonly since: Date;
}

/** Everybody who is in the group now: facilitators, members, mentors, in the order in which they came. */
export async function activePeople(sql: Connection, groupId: GroupId, now: Date): Promise<GroupPerson[]> {
  return await sql<GroupPerson[]>`
    select ${personColumns(sql)}, m.pin_hash is not null as "hasPin", m.created_at as since,
           case when m.pin_reset_until > ${now} then m.pin_reset_until end as "pinResetUntil"
    from member m where m.group_id = ${groupId} and m.status = 'active'
    order by array_position(array['facilitator', 'member', 'mentor'], m.role), m.created_at, m.id`;
}
