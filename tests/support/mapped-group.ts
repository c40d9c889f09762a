/** A group with a few people already placed on its maps. */
import { addDemand, addStakeholders, createPlan, newId, openPlan, schemaVersion } from "@zaedno/plan";
import { createPlanRow } from "@zaedno/programme";
import type { Sql } from "postgres";
import { encodeStateAsUpdate } from "yjs";
import { storeFirstState } from "../../server/plan-documents.ts";
import { actorOf, newGroup, type TestGroup } from "./group.ts";

/** Whom the tests move about, by their labels on the maps. */
export const onMap = {
  mayor: "Кмет на района",
  library: "Читалище „Светлина“",
  radio: "Местно радио",
  students: "Студенти доброволци",
} as const;

export async function newMappedGroup(sql: Sql): Promise<TestGroup> {
  const group = await newGroup(sql);
  const planId = newId("pln");
  const title = "Всяко дете в градината";
  const plan = await createPlanRow(sql, { id: planId, groupId: group.groupId, title, schemaVersion });
  const doc = openPlan();
  createPlan(doc, { planId, title, lang: "bg" });
  const actor = actorOf(group.people.nadya);
  const [mayor] = addStakeholders(doc, actor, [
    {
      stakeholder: { type: "person", name: "Весела Макетова", roleTitle: "кмет на района", sector: "municipality" },
      position: { support: 0, supportTarget: 1, power: 4, interest: 3, note: "канарче в бележка" },
    },
    {
      stakeholder: { type: "institution", name: onMap.library, sector: "civil" },
      position: { support: 1, power: 2, interest: 3 },
    },
    {
      stakeholder: { type: "media", name: onMap.radio, sector: "media" },
      position: { support: 0, power: 2, interest: 2 },
    },
    { stakeholder: { type: "community", name: onMap.students }, position: {} },
  ]);
  if (mayor !== undefined) addDemand(doc, actor, { text: "нареди дежурство", primaryTargetId: mayor });
  await storeFirstState(sql, plan.room, encodeStateAsUpdate(doc));
  return { ...group, planId, room: plan.room };
}
