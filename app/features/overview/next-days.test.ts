import { addEvent, addStep, day, editStep, time } from "@zaedno/plan";
import { expect, it } from "vitest";
import { makePlan, testDay } from "../editing/testing/make-plan.ts";
import { nextDays } from "./next-days.ts";

it("gives open steps and events from today on, the nearest first, events of a day by their hour before its steps", () => {
  const plan = makePlan((doc, actor) => {
    const step = (title: string, due: string, column: "todo" | "done" = "todo") =>
      editStep(doc, actor, addStep(doc, actor, { title, column }), { due: day(due) });
    const event = (title: string, on: string, more: { lastDay?: string; startTime?: string } = {}) =>
      addEvent(doc, actor, {
        type: "meeting",
        title,
        day: day(on),
        ...(more.lastDay && { lastDay: day(more.lastDay) }),
        ...(more.startTime && { startTime: time(more.startTime) }),
      });
    step("вчера", "2027-02-07");
    step("готова", "2027-02-09", "done");
    step("днес", "2027-02-08");
    step("утре", "2027-02-09");
    event("следобед", "2027-02-09", { startTime: "14:00" });
    event("сутрин", "2027-02-09", { startTime: "09:30" });
    event("вече тече", "2027-02-06", { lastDay: "2027-02-08" });
    event("мина", "2027-02-07");
    event("след месец", "2027-03-08");
  });
  const titles = (most?: number) =>
    nextDays(plan, testDay, most).map((next) => (next.kind === "step" ? next.step.title : next.event.title));
  expect(titles(9)).toEqual(["вече тече", "днес", "сутрин", "следобед", "утре", "след месец"]);
  expect(titles()).toHaveLength(5);
});
