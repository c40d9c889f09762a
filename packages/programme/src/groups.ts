/** The frame people meet in: a programme has regions, a region has working groups. */
import type postgres from "postgres";
import type { Connection } from "./connection.ts";
import { type GroupId, newId, type ProgrammeId, type RegionId } from "./ids.ts";

export interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}

interface NewProgramme {
  readonly name: string;
  /** For readers of English; the name itself when left out. */
  readonly nameEn?: string | undefined;
  /** First and last day, YYYY-MM-DD. */
  readonly starts?: string;
  readonly ends?: string;
  /** Demo programmes are marked, so that they can be taken away again. */
  readonly fictional?: boolean;
}

export async function createProgramme(sql: Connection, programme: NewProgramme): Promise<ProgrammeId> {
  const id = newId("prg");
  const { name, nameEn = null, starts = null, ends = null, fictional = false } = programme;
  await sql`
    insert into programme (id, name, name_en, starts, ends, fictional)
    values (${id}, ${name}, ${nameEn}, ${starts}, ${ends}, ${fictional})`;
  return id;
}

/** Throws when the programme does not exist. */
export async function createRegion(
  sql: Connection,
  region: { programmeId: ProgrammeId; name: string },
): Promise<RegionId> {
  const id = newId("reg");
  await sql`insert into region (id, programme_id, name) values (${id}, ${region.programmeId}, ${region.name})`;
  return id;
}

/** Throws when the region does not exist. */
export async function createGroup(sql: Connection, group: { regionId: RegionId; name: string }): Promise<GroupId> {
  const id = newId("grp");
  const inserted = await sql`
    insert into working_group (id, programme_id, region_id, name)
    select ${id}, programme_id, id, ${group.name} from region where id = ${group.regionId}`;
  if (inserted.count === 0) throw new Error("A group for a region that does not exist");
  return id;
}

export interface GroupCard extends Named<GroupId> {
  readonly region: Named<RegionId>;
  readonly seats: number;
  readonly pending: number;
}

/** The groups of a programme or of one region, with counts only: what staff above the groups may see of them. */
export async function groupsUnder(
  sql: Connection,
  scope: { programmeId: ProgrammeId } | { regionId: RegionId },
): Promise<GroupCard[]> {
  const inScope =
    "regionId" in scope ? sql`g.region_id = ${scope.regionId}` : sql`g.programme_id = ${scope.programmeId}`;
  return await sql<GroupCard[]>`
    select g.id, g.name, json_build_object('id', r.id, 'name', r.name) as region,
           count(m.id) filter (where m.status = 'active')::int as seats,
           count(m.id) filter (where m.status = 'pending')::int as pending
    from working_group g
    join region r on r.id = g.region_id
    left join member m on m.group_id = g.id and m.role = 'member'
    where ${inScope}
    group by g.id, r.id order by r.name, g.name`;
}

/** The demo programmes of this installation. */
export async function fictionalProgrammes(sql: Connection): Promise<Named<ProgrammeId>[]> {
  return await sql<Named<ProgrammeId>[]>`select id, name from programme where fictional order by created_at`;
}

/** Takes a programme away with all its groups, plans and logs, and the accounts that belonged to nothing else. */
export async function deleteProgramme(sql: postgres.Sql, id: ProgrammeId): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      delete from document where subject in (
        select 'plan:' || p.id from plan p join working_group g on g.id = p.group_id where g.programme_id = ${id})`;
    const accounts = await tx<
      { id: string }[]
    >`select distinct account_id as id from member where programme_id = ${id}`;
    await tx`delete from programme where id = ${id}`;
    await tx`
      delete from account a where a.id = any(${accounts.map((account) => account.id)})
        and not exists (select 1 from member m where m.account_id = a.id)`;
  });
}
