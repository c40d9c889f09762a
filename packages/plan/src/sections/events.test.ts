/** Events: days, times and their minutes. */
import { describe, expect, test } from "vitest";
import { day } from "../days.ts";
import { type EventId, newId } from "../ids.ts";
import { eventOf, isMissing } from "../plan.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { richFragment } from "../rich-text/rich-fragment.ts";
import { setRichText } from "../rich-text/set-rich-text.ts";
import { anActor, aPlan, aStakeholder, aStep, twoPeers } from "../testing/builders.ts";
import { time } from "../times.ts";
import { addEvent, deleteEvent, editEvent, restoreEvent } from "./events.ts";
import { editStep } from "./steps/step-operations.ts";

const aMeeting = { type: "meeting", title: "Приемен ден", day: day("2027-02-10") } as const;

const minutesOf = (id: EventId) => ({ root: "events", id, field: "minutes" }) as const;

describe("an event", () => {
  test("[E1] edited by two people keeps both edits; deleted by one it comes back with the other's minutes", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = addEvent(doc, actor, aMeeting);
    exchange();
    editEvent(doc, actor, id, { place: "Читалището" });
    editEvent(otherDoc, other, id, { agenda: "1. Списъкът\n2. Писмото" });
    exchange();
    expect(readPlan(doc).events).toMatchObject([{ place: "Читалището", agenda: "1. Списъкът\n2. Писмото" }]);
    deleteEvent(doc, actor, id);
    setRichText(otherDoc, other, minutesOf(id), [{ type: "paragraph", runs: [{ text: "Бяхме седем." }] }]);
    exchange();
    expect(readPlan(doc)).toMatchObject({ events: [], deletedEvents: [{ id, words: 2 }] });
    expect(isMissing(eventOf(readPlan(doc), id))).toBe(true);
    restoreEvent(otherDoc, other, id);
    exchange();
    expect(eventOf(readPlan(doc), id)).toMatchObject({ excerpt: "Бяхме седем.", words: 2 });
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));
  });

  test("[E1] has its minutes from the beginning", () => {
    const doc = aPlan();
    const id = addEvent(doc, anActor(), aMeeting);
    expect(richFragment(doc, minutesOf(id))?.length).toBe(0);
    expect(richFragment(doc, minutesOf(newId("evt")))).toBeNull();
    expect(readPlan(doc).events[0]).toMatchObject({ excerpt: "", words: 0 });
  });

  test("[E2] [E3] [E7] has a title, a type of the list, and yes or no", () => {
    const doc = aPlan();
    const actor = anActor();
    expect(() => addEvent(doc, actor, { ...aMeeting, title: "" })).toThrow("text-empty");
    expect(() => addEvent(doc, actor, { ...aMeeting, agenda: "x".repeat(2001) })).toThrow("text-too-long");
    expect(() => addEvent(doc, actor, { ...aMeeting, type: "party" as "meeting" })).toThrow("choice-unknown");
    const id = addEvent(doc, actor, { ...aMeeting, isMilestone: true });
    expect(readPlan(doc).events[0]).toMatchObject({ isMilestone: true });
    expect(readPlan(doc).events[0]).not.toHaveProperty("isExternal");
    editEvent(doc, actor, id, { isMilestone: false });
    expect(readPlan(doc).events[0]).toMatchObject({ isMilestone: false });
  });

  test("[E4] does not end before it begins, and of two crossing edits the first day stays", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    expect(() => addEvent(doc, actor, { ...aMeeting, lastDay: day("2027-02-09") })).toThrow("last-day-before-first");
    const id = addEvent(doc, actor, { ...aMeeting, lastDay: day("2027-02-12") });
    expect(() => editEvent(doc, actor, id, { day: day("2027-02-13") })).toThrow("last-day-before-first");
    exchange();
    editEvent(doc, actor, id, { day: day("2027-02-12") });
    editEvent(otherDoc, other, id, { lastDay: day("2027-02-11") });
    exchange();
    const shown = readPlan(doc);
    expect(shown.events[0]).toMatchObject({ day: "2027-02-12" });
    expect(shown.events[0]).not.toHaveProperty("lastDay");
    expect(repairPlan(doc)).toMatchObject([{ field: "lastDay", rule: "E4", kind: "cleared" }]);
    expect(readPlan(doc)).toEqual({ ...shown, broken: [] });
  });

  test("[E5] ends after it starts, on one day; of two crossing edits the start stays", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const evening = { startTime: time("17:30"), endTime: time("19:00") };
    expect(() => addEvent(doc, actor, { ...aMeeting, ...evening, endTime: time("17:30") })).toThrow("end-before-start");
    const id = addEvent(doc, actor, { ...aMeeting, ...evening });
    expect(() => editEvent(doc, actor, id, { startTime: time("20:00") })).toThrow("end-before-start");
    expect(() => editEvent(doc, actor, id, { startTime: "25:00" as typeof evening.startTime })).toThrow(
      "time-unreadable",
    );
    exchange();
    editEvent(doc, actor, id, { startTime: time("18:30") });
    editEvent(otherDoc, other, id, { endTime: time("18:00") });
    exchange();
    expect(readPlan(doc).events[0]).toMatchObject({ startTime: "18:30" });
    expect(readPlan(doc).events[0]).not.toHaveProperty("endTime");
    editEvent(doc, actor, id, { lastDay: day("2027-02-12"), endTime: time("12:00") });
    expect(readPlan(doc).events[0]).toMatchObject({ startTime: "18:30", endTime: "12:00" });
  });

  test("[E6] has a host who is here, or was", () => {
    const doc = aPlan();
    const actor = anActor();
    expect(() => addEvent(doc, actor, { ...aMeeting, hostStakeholderId: newId("stk") })).toThrow("entry-unknown");
    const host = aStakeholder(doc, actor);
    addEvent(doc, actor, { ...aMeeting, hostStakeholderId: host });
    expect(readPlan(doc).events[0]).toMatchObject({ hostStakeholderId: host });
  });

  test("[E5] events of one day stand by their time, those without one first", () => {
    const doc = aPlan();
    const actor = anActor();
    addEvent(doc, actor, { ...aMeeting, title: "следобед", startTime: time("15:00") });
    addEvent(doc, actor, { ...aMeeting, title: "сутрин", startTime: time("09:00") });
    addEvent(doc, actor, { ...aMeeting, title: "цял ден" });
    addEvent(doc, actor, { ...aMeeting, title: "преди", day: day("2027-02-09"), startTime: time("20:00") });
    expect(readPlan(doc).events.map(({ title }) => title)).toEqual(["преди", "цял ден", "сутрин", "следобед"]);
  });

  test("[S11] a step belongs to an event, set by one while another renames the event", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const eventId = addEvent(doc, actor, aMeeting);
    const step = aStep(doc, actor);
    exchange();
    editStep(doc, actor, step, { eventId });
    editEvent(otherDoc, other, eventId, { title: "Приемен ден при кметицата" });
    exchange();
    expect(readPlan(doc)).toMatchObject({ steps: [{ eventId }], events: [{ title: "Приемен ден при кметицата" }] });
  });
});
