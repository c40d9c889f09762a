/** Brings the demo programme into a database: invented people, their group, and its plan. */
import { type MemberId, newId, schemaVersion, today } from "@zaedno/plan";
import { createGroup, createPlanRow, createProgramme, createRegion, createStaff, type Post } from "@zaedno/programme";
import type { Sql } from "postgres";
import type { Env } from "../env.ts";
import { storeFirstState } from "../plan-documents.ts";
import { demoDocument } from "./demo-document.ts";
import { type DemoLogin, makeDemoLogins } from "./demo-logins.ts";
import { type DemoPerson, demoEmail, demoPeople, demoProgramme, type PersonKey } from "./demo-people.ts";
import { demoPlanFacts } from "./demo-plan.ts";
import { removeDemo } from "./remove-demo.ts";

/** False when the demo is already there. What a cut-short attempt left behind is taken away first. */
export async function addDemo(sql: Sql, env: Pick<Env, "dataDir" | "demoPassword">): Promise<boolean> {
  if (await isDemoThere(sql)) return false;
  await removeDemo(sql);
  const logins = makeDemoLogins(env);
  const places = await createPlaces(sql);
  const members = await createPeople(sql, places, logins);
  const planId = newId("pln");
  const { title } = demoPlanFacts;
  const plan = await createPlanRow(sql, { id: planId, groupId: places.groupId, title, schemaVersion, fictional: true });
  await storeFirstState(sql, plan.room, demoDocument({ planId, today: today(), members }));
  return true;
}

/** The plan's first state is written last, so it stands for the whole. */
export async function isDemoThere(sql: Sql): Promise<boolean> {
  const [found] = await sql`
    select 1 from plan p join document d on d.subject = 'plan:' || p.id where p.fictional and d.head > 0 limit 1`;
  return found !== undefined;
}

type Places = Awaited<ReturnType<typeof createPlaces>>;

async function createPlaces(sql: Sql) {
  const { name, starts, ends, region, group } = demoProgramme;
  const programmeId = await createProgramme(sql, { name, starts, ends, fictional: true });
  const regionId = await createRegion(sql, { programmeId, name: region });
  const groupId = await createGroup(sql, { regionId, name: group });
  return { programmeId, regionId, groupId };
}

/** One after the other: signs and colours are given in the order in which people come. */
async function createPeople(
  sql: Sql,
  places: Places,
  logins: readonly DemoLogin[],
): Promise<ReadonlyMap<PersonKey, MemberId>> {
  const members = new Map<PersonKey, MemberId>();
  for (const { key, role, nickname, symbol } of demoPeople) {
    const email = demoEmail(key);
    const password = logins.find((login) => login.email === email)?.password ?? "";
    const made = await createStaff(sql, { email, password, nickname, symbol, post: postOf(role, places) });
    if (!made.ok) throw new Error(`The demo person ${key} could not be made: ${made.reason}`);
    members.set(key, made.memberId);
  }
  return members;
}

function postOf(role: DemoPerson["role"], { programmeId, regionId, groupId }: Places): Post {
  switch (role) {
    case "admin":
    case "official":
      return { role, programmeId };
    case "coordinator":
      return { role, regionId };
    case "facilitator":
    case "mentor":
    case "member":
      return { role, groupId };
  }
}
