/** A group in the middle of its work: a plan with everything a card can carry, an open code, a PIN, somebody who waits. */
import {
  type Actor,
  addCheckItem,
  addDays,
  addDependency,
  addHelper,
  addStakeholder,
  addStep,
  addTarget,
  createPlan,
  deleteStep,
  editStep,
  newId,
  openPlan,
  type PlanId,
  type StepId,
  schemaVersion,
  today,
} from "@zaedno/plan";
import { createAuth, createPlanRow, findJoin, joinGroup, setPin } from "@zaedno/programme";
import type { Sql } from "postgres";
import { encodeStateAsUpdate } from "yjs";
import { installationSecrets } from "../../server/installation-key.ts";
import { storeFirstState } from "../../server/plan-documents.ts";
import { e2eDataDir } from "./e2e-server.ts";
import { fillPlan, fullPlanWords } from "./full-plan.ts";
import { type FullStaff, newFullStaff } from "./full-staff.ts";
import { newGroup, type Someone, type TestGroup } from "./group.ts";
import type { OpenCode } from "./visitors.ts";

export interface FullGroup extends TestGroup {
  readonly code: OpenCode;
  readonly staff: FullStaff;
  /** Asked for a seat by digits; nobody has answered yet. */
  readonly waiting: Pick<Someone, "nickname" | "token">;
  /** The card with the most on it. */
  readonly fullStep: StepId;
  /** Words that people wrote, in the language of the group: they stay as they are for every reader. */
  readonly written: readonly string[];
}

export async function newFullGroup(sql: Sql, openCode: (group: TestGroup) => Promise<OpenCode>): Promise<FullGroup> {
  const group = await newGroup(sql);
  const { nadya } = group.people;
  const code = await openCode(group);
  const secrets = installationSecrets(e2eDataDir);
  await setPin(sql, secrets, nadya.memberId, nadya.memberId, "7392");
  const planId = newId("pln");
  const plan = await createPlanRow(sql, { id: planId, groupId: group.groupId, title: planTitle, schemaVersion });
  const { bytes, fullStep } = fullState(planId, group.people);
  await storeFirstState(sql, plan.room, bytes);
  const waiting = await somebodyWaiting(sql, code.digits);
  const staff = await newFullStaff(sql, group);
  return { ...group, planId, room: plan.room, code, staff, waiting, fullStep, written };
}

const planTitle = "Всяко дете в градината";
const titles = {
  meeting: "Среща с кмета за допълнителни места в детските градини на квартала",
  petition: "Подписка",
  survey: "Анкета",
  request: "Заявление за достъп до информация",
  talk: "Разговор с медиаторката",
  idea: "Концерт на площада",
  dropped: "Писмо до министъра",
  deleted: "Листовки",
};
const written = [
  planTitle,
  "Боя и картон",
  "Маса пред читалището",
  "Кметът",
  ...Object.values(titles),
  ...fullPlanWords,
];

function fullState(planId: PlanId, { nadya, sevda }: TestGroup["people"]): { bytes: Uint8Array; fullStep: StepId } {
  const doc = openPlan();
  const now = new Date().toISOString();
  const actor: Actor = { memberId: nadya.memberId, today: today(), now };
  createPlan(doc, { planId, title: planTitle, lang: "bg" });
  const petition = addStep(doc, actor, { title: titles.petition, column: "todo" });
  const meeting = addStep(doc, actor, { title: titles.meeting, column: "todo" });
  const request = addStep(doc, actor, { title: titles.request, column: "waiting" });
  const survey = addStep(doc, actor, { title: titles.survey, column: "doing" });
  const talk = addStep(doc, actor, { title: titles.talk, column: "done" });
  addStep(doc, actor, { title: titles.idea, column: "idea" });
  addStep(doc, actor, { title: titles.dropped, column: "dropped" });
  deleteStep(doc, actor, addStep(doc, actor, { title: titles.deleted, column: "todo" }));

  const due = addDays(actor.today, 1);
  editStep(doc, actor, meeting, { ownerId: sevda.memberId, start: actor.today, due, tactic: "meeting" });
  editStep(doc, actor, meeting, { resources: "Маса пред читалището", costEur: 1200.5 });
  addCheckItem(doc, actor, meeting, { text: "Боя и картон" });
  addDependency(doc, actor, { before: petition, after: meeting });
  addHelper(doc, actor, meeting, nadya.memberId);
  const mayor = addStakeholder(doc, actor, { type: "person", name: "Кметът" });
  addTarget(doc, actor, meeting, mayor);
  fillPlan(doc, actor, mayor);
  editStep(doc, actor, request, { ownerId: nadya.memberId, due: addDays(actor.today, -3), tactic: "info_request" });
  editStep(doc, actor, request, { legalKey: "zdoi_answer" });
  editStep(doc, actor, survey, { ownerId: nadya.memberId, due: actor.today });
  editStep(doc, actor, talk, { ownerId: sevda.memberId });
  return { bytes: encodeStateAsUpdate(doc), fullStep: meeting };
}

async function somebodyWaiting(sql: Sql, digits: string): Promise<Pick<Someone, "nickname" | "token">> {
  const offer = await findJoin(sql, installationSecrets(e2eDataDir), { digits }, new Date());
  if (offer === null) throw new Error("The code that was just opened is not found.");
  const form = { nickname: "Гошо", symbol: "drum", deviceLabel: "" };
  const joined = await joinGroup(sql, createAuth(sql), offer, form);
  if (!joined.ok) throw new Error(`Nobody could ask for a seat: ${joined.reason}`);
  return { nickname: form.nickname, token: joined.session.token };
}
