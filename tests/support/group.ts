/** A group of its own for each browser test, with people, roles and a plan, so that tests can run side by side. */
import { randomBytes } from "node:crypto";
import {
  type Actor,
  addStep,
  createPlan,
  day,
  type MemberId,
  newId,
  openPlan,
  type PlanId,
  type StepColumn,
  schemaVersion,
} from "@zaedno/plan";
import {
  type AccountId,
  createAuth,
  createGroup,
  createPlanRow,
  createProgramme,
  createRegion,
  createSeat,
  createStaff,
  type GroupId,
  type Post,
} from "@zaedno/programme";
import type { Sql } from "postgres";
import { encodeStateAsUpdate } from "yjs";
import { storeFirstState } from "../../server/plan-documents.ts";

export interface Someone {
  readonly nickname: string;
  readonly memberId: MemberId;
  readonly accountId: AccountId;
  /** Value of the session cookie. */
  readonly token: string;
}

export interface TestGroup {
  readonly planId: PlanId;
  readonly groupId: GroupId;
  readonly room: string;
  readonly places: Places;
  readonly people: Readonly<Record<"nadya" | "sevda" | "facilitator" | "mentor", Someone>>;
}

type Places = {
  readonly programmeId: Awaited<ReturnType<typeof createProgramme>>;
  readonly regionId: Awaited<ReturnType<typeof createRegion>>;
};

interface FirstStep {
  readonly title: string;
  readonly column?: StepColumn;
}

export async function newGroup(sql: Sql, steps: readonly FirstStep[] = []): Promise<TestGroup> {
  const mark = newMark();
  const programmeId = await createProgramme(sql, { name: `Програма ${mark}` });
  const regionId = await createRegion(sql, { programmeId, name: "Пловдив" });
  const groupId = await createGroup(sql, { regionId, name: `Група ${mark}` });
  const people = {
    nadya: await seated(sql, groupId, "Надя"),
    sevda: await seated(sql, groupId, "Севда"),
    facilitator: await staffOf(sql, "Владо", { role: "facilitator", groupId }),
    mentor: await staffOf(sql, "Огнян", { role: "mentor", groupId }),
  };
  const planId = newId("pln");
  const title = `План ${mark}`;
  const plan = await createPlanRow(sql, { id: planId, groupId, title, schemaVersion });
  await storeFirstState(sql, plan.room, firstState(planId, title, people.nadya.memberId, steps));
  return { planId, groupId, room: plan.room, places: { programmeId, regionId }, people };
}

/** Somebody with a password and a post, signed in on a device of their own. */
export async function staffOf(sql: Sql, nickname: string, post: Post): Promise<Someone> {
  const email = `${post.role}-${newMark()}@test.example`;
  const made = await createStaff(sql, { email, password: `long-enough-${newMark()}`, nickname, post });
  return await signedIn(sql, nickname, made);
}

/** Somebody with a seat in a group, signed in on a device of their own. */
export async function seated(sql: Sql, groupId: GroupId, nickname: string): Promise<Someone> {
  return await signedIn(sql, nickname, await createSeat(sql, { groupId, nickname }));
}

type Made = Awaited<ReturnType<typeof createStaff | typeof createSeat>>;

async function signedIn(sql: Sql, nickname: string, made: Made): Promise<Someone> {
  if (!made.ok) throw new Error(`${nickname} could not be made: ${made.reason}`);
  const { accountId, memberId } = made;
  return { nickname, memberId, accountId, token: await newDevice(sql, { accountId }) };
}

/** One more signed-in device of the same person: the value of its session cookie. */
export async function newDevice(sql: Sql, { accountId }: Pick<Someone, "accountId">): Promise<string> {
  const { token } = await createAuth(sql).createSession(accountId, "Test");
  return token;
}

export function actorOf({ memberId }: Pick<Someone, "memberId">): Actor {
  return { memberId, today: day("2027-02-08"), now: "2027-02-08T09:00:00.000Z" };
}

function firstState(planId: PlanId, title: string, memberId: MemberId, steps: readonly FirstStep[]): Uint8Array {
  const doc = openPlan();
  createPlan(doc, { planId, title, lang: "bg" });
  for (const { title: name, column = "todo" } of steps) addStep(doc, actorOf({ memberId }), { title: name, column });
  return encodeStateAsUpdate(doc);
}

/** Letters and digits that no other test has. */
const newMark = () => randomBytes(5).toString("hex");
