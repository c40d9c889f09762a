import { type Actor, addDays, addDemand, addEvent, addStep, day, type openPlan, time } from "@zaedno/plan";
import { describe, expect, test } from "vitest";
import { makePlan, testDay } from "../../editing/testing/make-plan.ts";
import { type Agenda, type AgendaDay, type AgendaEntry, agenda, isEmptyAgenda, isWeekend } from "./agenda.ts";

type Fill = (doc: ReturnType<typeof openPlan>, actor: Actor) => void;

const agendaOf = (fill: Fill, kinds: Parameters<typeof agenda>[2] = "all") => agenda(makePlan(fill), testDay, kinds);
const inDays = (days: number) => addDays(testDay, days);

/** `2027-02-09: среща, подписка` for each day. */
const lines = (days: readonly AgendaDay[]) =>
  days.map(({ day: on, entries }) => `${on}: ${entries.map(named).join(", ")}`);
const ahead = ({ ahead: months }: Agenda) => lines(months.flatMap(({ days }) => days));
const past = ({ past: months }: Agenda) => lines(months.flatMap(({ days }) => days));

function named(entry: AgendaEntry): string {
  switch (entry.kind) {
    case "event":
      return entry.event.title;
    case "start":
      return `${entry.step.title} започва`;
    case "due":
      return entry.step.title;
    case "demand":
      return "искането";
  }
}

describe("the calendar of a plan", () => {
  test("gives each day its events by the clock, then what is due, and each month its days", () => {
    const found = agendaOf((doc, actor) => {
      addStep(doc, actor, { title: "подписка", column: "todo", due: day("2027-03-01") });
      addEvent(doc, actor, { type: "meeting", title: "следобед", day: day("2027-03-01"), startTime: time("15:00") });
      addEvent(doc, actor, { type: "meeting", title: "сутрин", day: day("2027-03-01"), startTime: time("09:30") });
      addEvent(doc, actor, { type: "meeting", title: "цял ден", day: day("2027-03-01") });
      addEvent(doc, actor, { type: "meeting", title: "утре", day: inDays(1) });
      addDemand(doc, actor, { text: "нареди дежурство", due: day("2027-03-01") });
    });
    expect(found.ahead.map(({ month }) => month)).toEqual([inDays(1).slice(0, 7), "2027-03"]);
    expect(ahead(found)).toEqual([`${inDays(1)}: утре`, "2027-03-01: искането, цял ден, сутрин, следобед, подписка"]);
  });

  test("folds what is over, and keeps today's line also when today is empty", () => {
    const found = agendaOf((doc, actor) => {
      addEvent(doc, actor, { type: "meeting", title: "вчера", day: inDays(-1) });
      addEvent(doc, actor, { type: "meeting", title: "отдавна", day: inDays(-40) });
    });
    expect(past(found)).toEqual([`${inDays(-40)}: отдавна`, `${inDays(-1)}: вчера`]);
    expect(found.today).toEqual({ day: testDay, entries: [] });
    expect(found.ahead).toEqual([]);
  });

  test("shows what takes several days at today while it lasts, and as over the day after", () => {
    const running = agendaOf((doc, actor) => {
      addEvent(doc, actor, { type: "workshop", title: "семинар", day: inDays(-1), lastDay: testDay });
      addEvent(doc, actor, { type: "workshop", title: "свършил", day: inDays(-3), lastDay: inDays(-1) });
    });
    expect(lines([running.today])).toEqual([`${testDay}: семинар`]);
    expect(past(running)).toEqual([`${inDays(-3)}: свършил`]);
  });

  test("puts open steps whose day has passed together, the oldest first; done ones are simply over", () => {
    const found = agendaOf((doc, actor) => {
      addStep(doc, actor, { title: "от вчера", column: "doing", due: inDays(-1) });
      addStep(doc, actor, { title: "от седмица", column: "waiting", due: inDays(-7) });
      addStep(doc, actor, { title: "направена", column: "done", due: inDays(-2) });
      addStep(doc, actor, { title: "за днес", column: "todo", due: testDay });
    });
    expect(found.late.map(({ title }) => title)).toEqual(["от седмица", "от вчера"]);
    expect(past(found)).toEqual([`${inDays(-2)}: направена`]);
    expect(lines([found.today])).toEqual([`${testDay}: за днес`]);
  });

  test("says when a long step begins, and leaves out ideas and what was given up", () => {
    const found = agendaOf((doc, actor) => {
      addStep(doc, actor, { title: "дълга", column: "todo", start: inDays(2), due: inDays(20) });
      addStep(doc, actor, { title: "кратка", column: "todo", start: inDays(2), due: inDays(4) });
      addStep(doc, actor, { title: "идея", column: "idea", due: inDays(3) });
      addStep(doc, actor, { title: "отпаднала", column: "dropped", due: inDays(3) });
    });
    expect(ahead(found)).toEqual([`${inDays(2)}: дълга започва`, `${inDays(4)}: кратка`, `${inDays(20)}: дълга`]);
  });

  test("shows only events or only steps when asked", () => {
    const fill: Fill = (doc, actor) => {
      addEvent(doc, actor, { type: "meeting", title: "среща", day: inDays(1) });
      addStep(doc, actor, { title: "стъпка", column: "todo", due: inDays(1) });
      addStep(doc, actor, { title: "закъсняла", column: "todo", due: inDays(-1) });
    };
    expect(ahead(agendaOf(fill, "events"))).toEqual([`${inDays(1)}: среща`]);
    expect(agendaOf(fill, "events").late).toEqual([]);
    expect(ahead(agendaOf(fill, "steps"))).toEqual([`${inDays(1)}: стъпка`]);
  });

  test("is empty only when nothing has a day", () => {
    expect(isEmptyAgenda(agendaOf((doc, actor) => addStep(doc, actor, { title: "без ден", column: "todo" })))).toBe(
      true,
    );
    expect(
      isEmptyAgenda(agendaOf((doc, actor) => addEvent(doc, actor, { type: "meeting", title: "а", day: testDay }))),
    ).toBe(false);
  });
});

test.each([
  ["2027-02-12", false],
  ["2027-02-13", true],
  ["2027-02-14", true],
  ["2027-02-15", false],
  ["1969-12-28", true],
  ["1969-12-29", false],
])("%s is on a weekend: %s", (on, weekend) => {
  expect(isWeekend(day(on))).toBe(weekend);
});
