/** Two people in one field: one value stays, and the loser's is offered back, whenever and wherever it was written. */
import { day, PlanRuleError, today } from "@zaedno/plan";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PlanActions } from "./bind-actions.ts";
import { type Device, PlanWorld, planWith } from "./testing/plan-world.ts";

let world: PlanWorld;
let ana: Device;
let boris: Device;

beforeEach(async () => {
  world = new PlanWorld();
  [ana, boris] = [world.device(), world.device(world.person("Борис"))];
  await ana.open();
  await boris.open();
});

afterEach(() => world.end());

const lostOf = (device: Device) => device.state.lostEdits.get().edits;

async function write(device: Device, change: (plan: PlanActions) => unknown): Promise<void> {
  change(device.actions);
  await world.settle();
}

async function putBack(device: Device): Promise<void> {
  for (const edit of lostOf(device)) await write(device, (plan) => plan.editField(edit, edit.mine));
}

/** The page is loaded anew without the network: it has what it had at first, and the disk. */
async function reloadOffline(device: Device, first: Awaited<ReturnType<PlanWorld["stored"]>>): Promise<void> {
  await device.kill();
  await device.open({ initial: first });
}

describe("somebody else's value over mine", () => {
  test("in the plan's own facts and in the goal is offered back", async () => {
    await write(ana, (plan) => plan.editPlan({ title: "Мое", phase: 2 }));
    await write(ana, (plan) => plan.editGoal({ longTerm: "Моята цел" }));
    await write(boris, (plan) => plan.editPlan({ title: "Тяхно", phase: 3 }));
    await write(boris, (plan) => plan.editGoal({ longTerm: "Тяхната цел" }));
    expect(lostOf(ana).map(({ root, field, mine, by }) => [root, field, mine, by])).toEqual([
      ["meta", "title", "Мое", null],
      ["meta", "phase", 2, null],
      ["goal", "longTerm", "Моята цел", null],
    ]);
    await putBack(ana);
    expect(boris.plan).toMatchObject({ meta: { title: "Мое", phase: 2 }, goal: { longTerm: "Моята цел" } });
    expect(lostOf(ana)).toEqual([]);
  });

  test("in a position is offered back, and putting it back is a judgement of today by nobody in particular", async () => {
    const id = ana.actions.addStakeholder({ type: "person", name: "Калина Примерова" });
    await write(ana, (plan) => plan.setPosition(id, { support: 2, assessedOn: day("2026-01-01") }));
    await write(ana, (plan) => plan.setCoalition(id, { roleInCoalition: "говорител" }));
    await write(boris, (plan) => plan.setPosition(id, { support: -2, assessedOn: day("2026-01-02") }));
    await write(boris, (plan) => plan.setCoalition(id, { roleInCoalition: "домакин" }));
    expect(lostOf(ana).map(({ root, entityId, field, by }) => [root, entityId, field, by])).toEqual([
      ["positions", id, "support", null],
      ["coalition", id, "roleInCoalition", null],
    ]);
    await putBack(ana);
    expect(boris.plan.positions[id]).toEqual({ support: 2, assessedOn: today() });
    expect(boris.plan.coalition[id]).toEqual({ roleInCoalition: "говорител" });
  });

  test("in relations, demands, events and messages is offered back with the name of who wrote", async () => {
    const from = ana.actions.addStakeholder({ type: "person", name: "Калина" });
    const to = ana.actions.addStakeholder({ type: "person", name: "Стоян" });
    const relation = ana.actions.addRelation({ from, to, type: "decides_over", note: "Мое" });
    const demand = ana.actions.addDemand({ text: "Мое" });
    const event = ana.actions.addEvent({ type: "meeting", title: "Мое", day: day("2026-12-01") });
    const message = ana.actions.addMessage({ kind: "core", title: "Мое" });
    await world.settle();
    boris.actions.editRelation(relation, { note: "Тяхно" });
    boris.actions.editDemand(demand, { text: "Тяхно" });
    boris.actions.editEvent(event, { title: "Тяхно" });
    boris.actions.editMessage(message, { title: "Тяхно" });
    await world.settle();
    expect(lostOf(ana).map(({ entityId }) => entityId)).toEqual([relation, demand, event, message]);
    expect(lostOf(ana).every(({ mine, by }) => mine === "Мое" && by === boris.person.memberId)).toBe(true);
    await putBack(ana);
    expect(boris.plan.relations[0]?.note).toBe("Мое");
    expect([boris.plan.demands[0]?.text, boris.plan.events[0]?.title, boris.plan.messages[0]?.title]).toEqual([
      "Мое",
      "Мое",
      "Мое",
    ]);
  });

  test("is put back in one step of undo of its own", async () => {
    const step = ana.actions.addStep({ title: "Мое", column: "todo" });
    await world.settle();
    await write(boris, (plan) => plan.editStep(step, { title: "Тяхно" }));
    await putBack(ana);
    ana.state.undo.get()?.undo();
    await world.settle();
    expect(boris.plan.steps[0]?.title).toBe("Тяхно");
  });

  test("stays offered where a rule refuses mine meanwhile", async () => {
    const id = ana.actions.addEvent({ type: "meeting", title: "Среща", day: day("2026-12-01") });
    await write(ana, (plan) => plan.editEvent(id, { lastDay: day("2026-12-02") }));
    await write(boris, (plan) => plan.editEvent(id, { day: day("2026-12-10"), lastDay: day("2026-12-12") }));
    const [, lastDay] = lostOf(ana);
    expect(lastDay).toMatchObject({ field: "lastDay", mine: "2026-12-02" });
    expect(() => lastDay && ana.actions.editField(lastDay, lastDay.mine)).toThrow(PlanRuleError);
    expect(lostOf(ana)).toHaveLength(2);
  });
});

/** Which of two unknowing people the document follows is chance: several rounds see both. */
describe.each([1, 2, 3, 4, 5, 6])("two who did not see each other's words, round %i", () => {
  async function expectLoserIsOffered(): Promise<void> {
    const [title] = ana.plan.steps.map((step) => step.title);
    expect(boris.plan.steps.map((step) => step.title)).toEqual([title]);
    const [loser, winner] = title === "на Борис" ? [ana, boris] : [boris, ana];
    expect(lostOf(winner)).toEqual([]);
    expect(lostOf(loser)).toMatchObject([{ field: "title", mine: loser === ana ? "на Ана" : "на Борис" }]);
    await putBack(loser);
    expect(winner.plan.steps[0]?.title).toBe(loser === ana ? "на Ана" : "на Борис");
  }

  test("long without a network: whoever loses is told when they meet", async () => {
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    ana.goOffline();
    ana.actions.editStep(step, { title: "на Ана" });
    boris.actions.editStep(step, { title: "на Борис" });
    await world.pass(600_000);
    ana.goOnline();
    await world.settle();
    await expectLoserIsOffered();
  });

  test("and whose page was closed meanwhile: what the device kept is offered too", async () => {
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    await world.settle();
    const first = await world.stored();
    ana.goOffline();
    ana.actions.editStep(step, { title: "на Ана" });
    await world.settle();
    boris.actions.editStep(step, { title: "на Борис" });
    await world.pass(600_000);
    await reloadOffline(ana, first);
    ana.goOnline();
    await world.settle();
    await expectLoserIsOffered();
  });
});

test("an offer outlives the move of the plan into another room, and is put back there", async () => {
  const id = ana.actions.addStep({ title: "Мое", column: "todo" });
  await world.settle();
  await write(boris, (plan) => plan.editStep(id, { title: "Тяхно" }));
  const doc = (await world.stored()).doc;
  world.newEpoch("e2", doc);
  await ana.moveTo(world.roomOf("e2"));
  expect(lostOf(ana)).toMatchObject([{ mine: "Мое" }]);
  await putBack(ana);
  expect((await world.stored(world.roomOf("e2"))).plan.steps[0]?.title).toBe("Мое");
  expect(lostOf(ana)).toEqual([]);
});

test("work of mine that nobody else touched is brought to another epoch, and lost there to nobody's knowledge never", async () => {
  const id = ana.actions.addStep({ title: "Писмо", column: "todo" });
  await world.settle();
  const { doc } = await world.stored();
  ana.goOffline();
  ana.actions.editStep(id, { title: "на Ана" });
  await world.settle();
  const room = world.newEpoch("e2", doc);
  await boris.moveTo(room);
  ana.network.isOn = true;
  await ana.moveTo(room);
  expect((await world.stored(room)).plan.steps[0]?.title).toBe("на Ана");
  await write(boris, (plan) => plan.editStep(id, { title: "на Борис" }));
  expect(lostOf(ana)).toMatchObject([{ mine: "на Ана", by: boris.person.memberId }]);
});

describe("work that two have changed meanwhile, in another room", () => {
  async function offered(change: (plan: PlanActions) => void, theirs: (plan: PlanActions) => void) {
    const { doc } = await world.stored();
    ana.goOffline();
    change(ana.actions);
    await world.settle();
    const room = world.newEpoch("e2", doc);
    await boris.moveTo(room);
    await write(boris, theirs);
    ana.network.isOn = true;
    await ana.moveTo(room);
    const work = ana.state.refused.get();
    if (work === null) throw new Error("nothing is offered");
    return work;
  }

  test("is taken by the section's own operation, with what is noted along", async () => {
    const id = ana.actions.addStakeholder({ type: "person", name: "Калина" });
    await write(ana, (plan) => plan.setPosition(id, { support: 1, assessedOn: day("2026-01-01") }));
    const work = await offered(
      (plan) => plan.setPosition(id, { support: 2, assessedOn: day("2026-01-02") }),
      (plan) => plan.setPosition(id, { support: -2, assessedOn: day("2026-01-03") }),
    );
    const support = work.fields.find(({ field }) => field === "support");
    expect(support).toMatchObject({ mine: 2, now: -2 });
    expect(support && work.takeMine(support)).toBeNull();
    await world.settle();
    expect(boris.plan.positions[id]).toEqual({ support: 2, assessedOn: today() });
  });

  test("stays offered when a rule of the plan refuses it, and says which", async () => {
    const id = ana.actions.addEvent({ type: "meeting", title: "Среща", day: day("2026-12-01") });
    await write(ana, (plan) => plan.editEvent(id, { lastDay: day("2026-12-02") }));
    const work = await offered(
      (plan) => plan.editEvent(id, { lastDay: day("2026-12-03") }),
      (plan) => plan.editEvent(id, { day: day("2026-12-10"), lastDay: day("2026-12-12") }),
    );
    const [lastDay] = work.fields;
    expect(lastDay && work.takeMine(lastDay)?.key).toBe("last-day-before-first");
    await world.settle();
    expect(boris.plan.events[0]?.lastDay).toBe("2026-12-12");
    expect(ana.state.refused.get()?.fields).toHaveLength(1);
  });
});

test("a plan that never had steps has nothing to offer", async () => {
  world.newEpoch("e2", planWith(world.planId));
  await ana.moveTo(world.roomOf("e2"));
  expect(lostOf(ana)).toEqual([]);
});
