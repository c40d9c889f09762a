/** Brings the demo programme into a database: invented people, their groups, and the groups' plans. */
import { type MemberId, newId, schemaVersion, today } from "@zaedno/plan";
import {
  addMembership,
  createGroup,
  createPlanRow,
  createProgramme,
  createRegion,
  createStaff,
  type GroupId,
  noteDeeds,
  type Post,
  type ProgrammeId,
  type RegionId,
} from "@zaedno/programme";
import type { Sql } from "postgres";
import type { Env } from "../env.ts";
import { storeFirstState } from "../plan-documents.ts";
import { demoDocument } from "./demo-document.ts";
import { type DemoLogin, makeDemoLogins } from "./demo-logins.ts";
import {
  type DemoPerson,
  type DemoPlace,
  demoPeople,
  type GroupKey,
  type PersonKey,
  type RegionKey,
} from "./demo-people.ts";
import type { DemoPlan } from "./demo-plan.ts";
import { demoProgramme, demoRegions } from "./demo-programme.ts";
import { removeDemo } from "./remove-demo.ts";
import { Named } from "./story-writer.ts";

/** False when the demo is already there. What a cut-short attempt left behind is taken away first. */
export async function addDemo(sql: Sql, env: Pick<Env, "dataDir" | "demoPassword">): Promise<boolean> {
  if (await isDemoThere(sql)) return false;
  await removeDemo(sql);
  const logins = makeDemoLogins(env, await takenEmails(sql));
  const places = await createPlaces(sql);
  const members = await createPeople(sql, places, logins);
  const plans: Seeded[] = [];
  for (const { key, plan } of demoGroups) plans.push(await createPlan(sql, plan, places.groups.of(key)));
  for (const [index, { key, plan }] of [...demoGroups.entries()].reverse()) {
    await storePlan(sql, plan, plans[index], membersOf(key, members));
  }
  return true;
}

async function takenEmails(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<{ email: string }[]>`select email from account where email like '%@demo.example'`;
  return new Set(rows.map(({ email }) => email));
}

/** The first plan's row is made first and its content last, so it stands for the whole. */
export async function isDemoThere(sql: Sql): Promise<boolean> {
  const [first] = await sql<{ head: string | null }[]>`
    select d.head from plan p left join document d on d.subject = 'plan:' || p.id
    where p.fictional order by p.created_at limit 1`;
  return Number(first?.head ?? 0) > 0;
}

const demoGroups = demoRegions.flatMap(({ groups }) => groups);

interface Places {
  readonly programmeId: ProgrammeId;
  readonly regions: Named<RegionId>;
  readonly groups: Named<GroupId>;
}

async function createPlaces(sql: Sql): Promise<Places> {
  const programmeId = await createProgramme(sql, { ...demoProgramme, fictional: true });
  const regions: [RegionKey, RegionId][] = [];
  const groups: [GroupKey, GroupId][] = [];
  for (const region of demoRegions) {
    const regionId = await createRegion(sql, { programmeId, name: region.name });
    regions.push([region.key, regionId]);
    for (const { key, plan } of region.groups) {
      groups.push([key, await createGroup(sql, { regionId, name: plan.facts.title })]);
    }
  }
  return { programmeId, regions: new Named(regions), groups: new Named(groups) };
}

/** By person and group; those above the groups are nobody's hand in a plan. */
type MembersByGroup = ReadonlyMap<GroupKey, ReadonlyMap<PersonKey, MemberId>>;

/** One after the other: signs and colours are given in the order in which people come. */
async function createPeople(sql: Sql, places: Places, logins: readonly DemoLogin[]): Promise<MembersByGroup> {
  const members = new Map<GroupKey, Map<PersonKey, MemberId>>(demoGroups.map(({ key }) => [key, new Map()]));
  for (const person of demoPeople) {
    const made = await createPerson(sql, places, person, logins);
    for (const [group, memberId] of made) members.get(group)?.set(person.key, memberId);
  }
  return members;
}

async function createPerson(
  sql: Sql,
  places: Places,
  person: DemoPerson,
  logins: readonly DemoLogin[],
): Promise<[GroupKey, MemberId][]> {
  const { key, nickname, symbol, place } = person;
  const [first, ...others] = postsOf(place, places);
  if (first === undefined) throw new Error(`The demo person ${key} has no place`);
  const { email = "", password = "" } = logins.find(({ name }) => name === nickname) ?? {};
  const staff = await createStaff(sql, { email, password, nickname, symbol, post: first.post });
  if (!staff.ok) throw new Error(`The demo person ${key} could not be made: ${staff.reason}`);
  const seats: [GroupKey, MemberId][] = first.group === null ? [] : [[first.group, staff.memberId]];
  for (const { group, post } of others) {
    const more = await addMembership(sql, staff.accountId, post, { nickname, symbol });
    if (!more.ok) throw new Error(`The demo person ${key} could not take a second place: ${more.reason}`);
    if (group !== null) seats.push([group, more.memberId]);
  }
  return seats;
}

interface PostInGroup {
  readonly group: GroupKey | null;
  readonly post: Post;
}

function postsOf(place: DemoPlace, { programmeId, regions, groups }: Places): PostInGroup[] {
  switch (place.role) {
    case "admin":
    case "official":
      return [{ group: null, post: { role: place.role, programmeId } }];
    case "coordinator":
      return [{ group: null, post: { role: place.role, regionId: regions.of(place.region) } }];
    case "facilitator":
    case "mentor":
    case "member":
      return place.groups.map((group) => ({ group, post: { role: place.role, groupId: groups.of(group) } }));
  }
}

type Seeded = Awaited<ReturnType<typeof createPlan>>;

async function createPlan(sql: Sql, { facts }: DemoPlan, groupId: GroupId) {
  const planId = newId("pln");
  const row = await createPlanRow(sql, { id: planId, groupId, title: facts.title, schemaVersion, fictional: true });
  return { planId, room: row.room };
}

async function storePlan(
  sql: Sql,
  plan: DemoPlan,
  seeded: Seeded | undefined,
  members: ReadonlyMap<PersonKey, MemberId>,
): Promise<void> {
  const [writer] = members.keys();
  if (seeded === undefined || writer === undefined) throw new Error(`The demo plan ${plan.facts.title} has no people`);
  const { planId, room } = seeded;
  const { update, deeds } = demoDocument(plan, { planId, today: today(), members, writer });
  await storeFirstState(sql, room, update);
  await noteDeeds(sql, { planId, room, seq: 1, deeds });
}

function membersOf(group: GroupKey, members: MembersByGroup): ReadonlyMap<PersonKey, MemberId> {
  return members.get(group) ?? new Map();
}
