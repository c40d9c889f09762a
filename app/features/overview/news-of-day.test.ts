import { addStakeholder, addStep, day, deleteStep, moveStep, newId } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { actorOf, makePlan, nadya, sevda, testDay } from "../editing/testing/make-plan.ts";
import type { DeedView } from "../news/deed-view.ts";
import { foldedNews } from "./news.ts";
import { newsOfDay } from "./news-of-day.ts";

describe("what a plan tells of a day", () => {
  it("is who added, deleted and finished what, the newest first", () => {
    const plan = makePlan((doc) => {
      const petition = addStep(doc, actorOf(nadya, "2027-02-08T07:00:00.000Z"), { title: "Подписка", column: "todo" });
      addStep(doc, actorOf(sevda, "2027-02-08T08:00:00.000Z"), { title: "Анкета", column: "todo" });
      const old = addStep(doc, actorOf(nadya, "2027-02-01T08:00:00.000Z"), { title: "Листовки", column: "todo" });
      const done = addStep(doc, actorOf(nadya, "2027-02-01T08:00:00.000Z"), { title: "Разговор", column: "todo" });
      deleteStep(doc, actorOf(sevda, "2027-02-08T13:00:00.000Z"), old);
      moveStep(doc, actorOf(sevda), done, { column: "done", beforeId: null });
      addStakeholder(doc, actorOf(nadya, "2027-02-07T08:00:00.000Z"), { type: "person", name: "Калина" });
      expect(petition).toMatch(/^stp_/);
    });
    expect(newsOfDay(plan, [], testDay).map(({ verb, memberId, thing }) => [verb, memberId, thing.title])).toEqual([
      ["deleted", sevda, "Листовки"],
      ["done", sevda, "Разговор"],
      ["added", sevda, "Анкета"],
      ["added", nadya, "Подписка"],
    ]);
  });

  it("goes by the clock where the plan is carried out", () => {
    const plan = makePlan((doc) => {
      addStep(doc, actorOf(nadya, "2027-02-07T22:30:00.000Z"), { title: "след полунощ", column: "todo" });
      addStep(doc, actorOf(nadya, "2027-02-08T22:30:00.000Z"), { title: "утре", column: "todo" });
    });
    expect(newsOfDay(plan, [], testDay).map(({ thing }) => thing.title)).toEqual(["след полунощ"]);
    expect(newsOfDay(plan, [], day("2027-02-10"))).toEqual([]);
  });

  it("folds what one person does many times", () => {
    const plan = makePlan((doc) => {
      const at = (minute: number) => `2027-02-08T07:0${minute}:00.000Z`;
      addStep(doc, actorOf(sevda, at(0)), { title: "a", column: "todo" });
      for (const minute of [1, 2, 3]) addStep(doc, actorOf(nadya, at(minute)), { title: `b${minute}`, column: "todo" });
    });
    expect(foldedNews(newsOfDay(plan, [], testDay))).toMatchObject([
      { item: { memberId: nadya, thing: { title: "b3" } }, more: 2 },
      { item: { memberId: sevda }, more: 0 },
    ]);
  });

  it("takes the server's word where it has one, and leaves out what is not here any more", () => {
    let step = newId("stp");
    const plan = makePlan((doc) => {
      step = addStep(doc, actorOf(nadya, "2027-02-08T07:00:00.000Z"), { title: "Подписка", column: "todo" });
    });
    const deed = { memberId: nadya, section: "steps", id: step, at: "2027-02-08T08:00:00.000Z" } as const;
    const deeds: DeedView[] = [
      { ...deed, verb: "moved" },
      { ...deed, verb: "added" },
      { ...deed, verb: "changed", id: newId("stp") },
      { ...deed, verb: "changed", at: "2027-02-07T08:00:00.000Z" },
    ];
    expect(newsOfDay(plan, deeds, testDay).map(({ verb, at }) => [verb, at])).toEqual([
      ["moved", deed.at],
      ["added", deed.at],
    ]);
  });
});
