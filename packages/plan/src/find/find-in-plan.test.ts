/** Finding by words, as people type them. */
import { describe, expect, test } from "vitest";
import { day } from "../days.ts";
import type { Plan } from "../plan.ts";
import { readPlan } from "../read-plan.ts";
import { addCheckItem } from "../sections/check-items/check-item-operations.ts";
import { setCoalition } from "../sections/coalition.ts";
import { addDemand } from "../sections/demands.ts";
import { addEvent } from "../sections/events.ts";
import { editGoal } from "../sections/goal.ts";
import { addMessage } from "../sections/messages.ts";
import { setPosition } from "../sections/positions.ts";
import { addRelation } from "../sections/relations.ts";
import { deleteStep } from "../sections/steps/step-operations.ts";
import { anActor, aPlan, aStakeholder, aStep } from "../testing/builders.ts";
import { findInPlan } from "./find-in-plan.ts";

const actor = anActor({ seed: 7 });

/** A plan in which each text says where it stands. */
function aPlanToSearch() {
  const doc = aPlan({ title: "Всяко дете в градината" });
  const step = aStep(doc, actor, { title: "Среща с директорката", resources: "две маси и покана" });
  addCheckItem(doc, actor, step, { text: "Резервираме салона на читалището" });
  const mayor = aStakeholder(doc, actor, { name: "Калина Примерова", roleTitle: "кметица" });
  const school = aStakeholder(doc, actor, { name: "Детска градина „Слънце“", orgName: "Община Измислена" });
  setPosition(doc, actor, mayor, { evidence: "Каза го на събранието през март", note: "обича фактите" });
  setCoalition(doc, actor, mayor, { roleInCoalition: "домакин" });
  addRelation(doc, actor, { from: mayor, to: school, type: "decides_over", note: "подписва бюджета" });
  editGoal(doc, actor, { longTerm: "Нито едно дете вкъщи" });
  addDemand(doc, actor, { who: "общината", text: "отвори втора група" });
  addEvent(doc, actor, { type: "meeting", title: "Приемен ден", day: day("2027-02-10"), place: "Сграда „Г“" });
  const message = addMessage(doc, actor, { kind: "core", title: "Защо сега", text: "Двадесет и седем деца чакат." });
  return { doc, step, mayor, school, message };
}

const sectionsFound = (plan: Plan, words: string) => findInPlan(plan, words).map(({ section }) => section);
const marked = (plan: Plan, words: string) =>
  findInPlan(plan, words).map(({ snippet, match: [from, to] }) => snippet.slice(from, to));

describe("finding in a plan", () => {
  test("[Y1] looks in every text, and says where it found what", () => {
    const { doc, step, mayor, message } = aPlanToSearch();
    const plan = readPlan(doc);
    expect(findInPlan(plan, "покана")).toEqual([
      {
        section: "steps",
        id: step,
        title: "Среща с директорката",
        field: "resources",
        snippet: "две маси и покана",
        match: [11, 17],
      },
    ]);
    expect(findInPlan(plan, "кметица")).toMatchObject([{ section: "stakeholders", id: mayor, field: "roleTitle" }]);
    expect(findInPlan(plan, "двадесет")).toMatchObject([{ section: "messages", id: message, field: "body" }]);
    expect(sectionsFound(plan, "вкъщи")).toEqual(["goal"]);
    expect(sectionsFound(plan, "втора")).toEqual(["demands"]);
    expect(sectionsFound(plan, "Сграда")).toEqual(["events"]);
    expect(sectionsFound(plan, "")).toEqual([]);
    expect(sectionsFound(plan, " „“ ")).toEqual([]);
  });

  test("[Y1] needs all words, in any order and case, with or without accents", () => {
    const { doc } = aPlanToSearch();
    const plan = readPlan(doc);
    expect(sectionsFound(plan, "ДИРЕКТОРКАТА среща")).toEqual(["steps"]);
    expect(sectionsFound(plan, "директорката кметица")).toEqual([]);
    aStep(doc, actor, { title: "Café „Élan“: разговор" });
    expect(marked(readPlan(doc), "cafe elan")).toEqual(["Café"]);
    expect(marked(readPlan(doc), "ÉLAN")).toEqual(["Élan"]);
  });

  test("[Y1] does not find what is deleted", () => {
    const { doc, step } = aPlanToSearch();
    deleteStep(doc, actor, step);
    expect(sectionsFound(readPlan(doc), "директорката")).toEqual([]);
    expect(sectionsFound(readPlan(doc), "салона")).toEqual([]);
  });

  test.each([
    ["sreshta", "Среща"],
    ["sre6ta", "Среща"],
    ["srestha", undefined],
    ["chitalishteto", "читалището"],
    ["4itali6teto", "читалището"],
    ["sybranieto", "събранието"],
    ["subranieto", "събранието"],
    ["sabranieto", "събранието"],
    ["slynce", "Слънце"],
    ["kmetitsa", "кметица"],
    ["kmetica", "кметица"],
    ["vsqko", "Всяко"],
    ["vsyako", "Всяко"],
    ["biudjeta", "бюджета"],
    ["byudzheta", "бюджета"],
  ])("[Y2] %s finds %s", (typed, found) => {
    expect(marked(readPlan(aPlanToSearch().doc), typed)).toEqual(found === undefined ? [] : [found]);
  });

  test("[Y2] Cyrillic finds what was typed in Latin letters, and a number is a number", () => {
    const doc = aPlan();
    aStep(doc, actor, { title: "Sreshta s direktorkata" });
    aStep(doc, actor, { title: "Срок 6 март" });
    aStep(doc, actor, { title: "шест" });
    expect(marked(readPlan(doc), "среща")).toEqual(["Sreshta"]);
    expect(marked(readPlan(doc), "6")).toEqual(["6"]);
  });

  test("[Y3] titles come first, beginnings before middles, and no more than 50", () => {
    const doc = aPlan({ title: "План" });
    aStep(doc, actor, { title: "Обява", result: "поща" });
    aStep(doc, actor, { title: "Електропоща" });
    aStep(doc, actor, { title: "Пощаджията" });
    aStep(doc, actor, { title: "До поща и обратно" });
    expect(findInPlan(readPlan(doc), "поща").map(({ title }) => title)).toEqual([
      "До поща и обратно",
      "Пощаджията",
      "Електропоща",
      "Обява",
    ]);
    for (let i = 0; i < 60; i++) aStep(doc, actor, { title: `Поща ${i}` });
    expect(findInPlan(readPlan(doc), "poshta")).toHaveLength(50);
  });

  test("[Y4] finds what hangs on a thing under that thing, whose title may hold the other words", () => {
    const { doc, step, mayor } = aPlanToSearch();
    const plan = readPlan(doc);
    expect(findInPlan(plan, "салона среща")).toMatchObject([
      { section: "checkItems", id: step, title: "Среща с директорката", field: "text" },
    ]);
    expect(findInPlan(plan, "фактите")).toMatchObject([{ section: "positions", id: mayor, field: "note" }]);
    expect(findInPlan(plan, "домакин")).toMatchObject([{ section: "coalition", id: mayor }]);
    expect(findInPlan(plan, "подписва")).toMatchObject([
      { section: "relations", id: mayor, title: "Калина Примерова" },
    ]);
  });

  test("[Y1] searches whole bodies when it is given them", () => {
    const { doc, message } = aPlanToSearch();
    const long = `${"дума ".repeat(100)}игла ${"дума ".repeat(100)}`;
    const [found] = findInPlan(readPlan(doc), "игла", ({ id }) => (id === message ? long : ""));
    expect(found).toMatchObject({ section: "messages", field: "body" });
    expect(found?.snippet).toMatch(/^…дума .*игла дума .*…$/);
    expect(found?.snippet.length).toBeLessThan(100);
    expect(found?.snippet.slice(...(found?.match ?? []))).toBe("игла");
  });

  test("[Y3] is quick in a plan larger than any group has", () => {
    const doc = aPlan();
    const lines = "Говорихме с всички родители от махалата и записахме кой какво може да направи. ".repeat(6);
    doc.transact(() => {
      for (let i = 0; i < 60; i++) setPosition(doc, actor, aStakeholder(doc, actor), { note: lines, evidence: lines });
      for (let i = 0; i < 200; i++) aStep(doc, actor, { title: `Стъпка ${i}`, resources: lines, result: lines });
      const event = { type: "meeting", title: "Среща", day: day("2027-02-10"), agenda: lines } as const;
      for (let i = 0; i < 40; i++) addEvent(doc, actor, event);
    });
    const plan = readPlan(doc);
    findInPlan(plan, "roditeli mahalata");
    const start = performance.now();
    expect(findInPlan(plan, "roditeli mahalata nikoga")).toEqual([]);
    // Takes about 10 ms; the rest is for a busy machine.
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
