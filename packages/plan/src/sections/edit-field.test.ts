/** One field by its address: the same rules and the same bookkeeping as the section's own operation. */
import { describe, expect, test } from "vitest";
import { day } from "../days.ts";
import { PlanRuleError } from "../errors.ts";
import { newId } from "../ids.ts";
import { readPlan } from "../read-plan.ts";
import { anActor, aPlan, aStakeholder, aStep } from "../testing/builders.ts";
import { time } from "../times.ts";
import { addCheckItem } from "./check-items/check-item-operations.ts";
import { addDemand } from "./demands.ts";
import { editField } from "./edit-field.ts";
import { addEvent } from "./events.ts";
import { addMessage } from "./messages.ts";
import { addRelation } from "./relations.ts";

const friday = day("2026-11-27");

function aFullPlan() {
  const doc = aPlan();
  const actor = { ...anActor(), today: friday };
  const [first, second] = [aStakeholder(doc, actor), aStakeholder(doc, actor)];
  const step = aStep(doc, actor);
  const item = addCheckItem(doc, actor, step, { text: "зала" });
  const demand = addDemand(doc, actor, { text: "отвори градина" });
  const relation = addRelation(doc, actor, { from: first, to: second, type: "decides_over" });
  const event = addEvent(doc, actor, { type: "meeting", title: "Среща", day: friday, startTime: time("18:00") });
  const message = addMessage(doc, actor, { kind: "core", title: "Градина за всяко дете" });
  return { doc, actor, first, second, step, item, demand, relation, event, message };
}

describe("a field known by its address", () => {
  test("[X5] is written in every section that has fields", () => {
    const { doc, actor, ...ids } = aFullPlan();
    const write = (root: Parameters<typeof editField>[2]["root"], key: string, field: string, value: string | number) =>
      editField(doc, actor, { root, key, field }, value);
    write("meta", "meta", "phase", 3);
    write("goal", "goal", "shortTerm", "Място за всяко дете");
    write("steps", ids.step, "title", "Писмо до кмета");
    write("checkItems", ids.item, "text", "залата");
    write("demands", ids.demand, "text", "отвори две градини");
    write("stakeholders", ids.first, "name", "Калина Примерова");
    write("positions", ids.first, "support", 2);
    write("coalition", ids.first, "roleInCoalition", "говорител");
    write("relations", ids.relation, "note", "от години");
    write("events", ids.event, "place", "читалището");
    write("messages", ids.message, "title", "Всяко дете");
    const plan = readPlan(doc);
    expect(plan).toMatchObject({ meta: { phase: 3 }, goal: { shortTerm: "Място за всяко дете" } });
    expect(plan.steps[0]?.title).toBe("Писмо до кмета");
    expect(plan.checkItems[ids.step]?.[0]?.text).toBe("залата");
    expect(plan.demands[0]?.text).toBe("отвори две градини");
    expect(plan.stakeholders.map(({ name }) => name)).toContain("Калина Примерова");
    expect(plan.relations[0]?.note).toBe("от години");
    expect(plan.events[0]?.place).toBe("читалището");
    expect(plan.messages[0]?.title).toBe("Всяко дете");
    expect(plan.coalition[ids.first]?.roleInCoalition).toBe("говорител");
    expect(plan.positions[ids.first]?.support).toBe(2);
  });

  test("[X5] brings its bookkeeping along: a judgement is of today, a word given has its day", () => {
    const { doc, actor, first } = aFullPlan();
    editField(doc, actor, { root: "positions", key: first, field: "power" }, 4);
    editField(doc, actor, { root: "coalition", key: first, field: "publicOk" }, true);
    expect(readPlan(doc).positions[first]).toEqual({ power: 4, assessedOn: friday });
    expect(readPlan(doc).coalition[first]).toEqual({ publicOk: true, publicOkOn: friday });
  });

  test("[X5] is emptied by null", () => {
    const { doc, actor, event } = aFullPlan();
    editField(doc, actor, { root: "events", key: event, field: "startTime" }, null);
    expect(readPlan(doc).events[0]).not.toHaveProperty("startTime");
  });

  test("[X5] keeps the rules between fields", () => {
    const { doc, actor, event, step, relation } = aFullPlan();
    const refused = (root: "events" | "steps" | "relations", key: string, field: string, value: string, why: string) =>
      expect(() => editField(doc, actor, { root, key, field }, value)).toThrow(why);
    refused("events", event, "endTime", "17:00", "end-before-start");
    refused("events", event, "lastDay", "2026-11-01", "last-day-before-first");
    refused("steps", step, "title", " ", "text-empty");
    refused("relations", relation, "type", "cousin", "choice-unknown");
  });

  test("[X5] that is no field of the section, or only the server's, or moved and not edited, is refused", () => {
    const { doc, actor, step, item, relation, second } = aFullPlan();
    const before = readPlan(doc);
    const refused = (address: Parameters<typeof editField>[2]) =>
      expect(() => editField(doc, actor, address, second)).toThrow(PlanRuleError);
    refused({ root: "steps", key: step, field: "__proto__" });
    refused({ root: "steps", key: step, field: "createdBy" });
    refused({ root: "steps", key: step, field: "place" });
    refused({ root: "steps", key: newId("stp"), field: "title" });
    refused({ root: "steps", key: "__proto__", field: "title" });
    refused({ root: "checkItems", key: item, field: "rank" });
    refused({ root: "relations", key: relation, field: "from" });
    refused({ root: "meta", key: "meta", field: "planId" });
    refused({ root: "links", key: "x", field: "y" });
    expect(readPlan(doc)).toEqual(before);
  });
});
