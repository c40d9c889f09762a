/** Undo with other people at work in the same plan. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Plan } from "./plan.ts";
import { rootMap, together } from "./plan-document.ts";
import { PlanUndo } from "./plan-undo.ts";
import { readPlan } from "./read-plan.ts";
import { repairPlan } from "./repair.ts";
import { addCheckItem } from "./sections/check-items/check-item-operations.ts";
import { addDependency } from "./sections/dependencies.ts";
import { addTarget, removeTarget } from "./sections/links.ts";
import { addStep, deleteStep, editStep, moveStep } from "./sections/steps/step-operations.ts";
import {
  act,
  anActor,
  aPlan,
  aStakeholder,
  aStep,
  fuzz,
  planAction,
  ReplicaNetwork,
  twoPeers,
} from "./testing/index.ts";

/** A person with a plan, an undo of their own and a clock that the test turns. */
function aPerson(doc = aPlan(), actor = anActor()) {
  const time = { ms: Date.parse("2027-02-08T09:00:00Z") };
  const undo = new PlanUndo(doc, actor.memberId, { clock: () => time.ms });
  return { doc, actor, undo, time };
}

const titles = (plan: Plan) => plan.steps.map(({ title }) => title);

describe("undo", () => {
  test("[U1] takes back one's own changes and leaves those of others, of repair and of the server", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const { undo } = aPerson(doc, actor);
    const mine = aStep(doc, actor, { title: "моя" });
    exchange();
    const theirs = aStep(otherDoc, other, { title: "тяхна" });
    exchange();
    const step = rootMap(doc, "steps").get(theirs);
    if (step instanceof Y.Map) doc.transact(() => step.set("tactic", "magic"), "another device");
    expect(repairPlan(doc)).toHaveLength(1);
    expect(undo.undo()).toMatchObject({ kind: "done", description: { verb: "add", section: "steps", id: mine } });
    expect(undo.undo()).toEqual({ kind: "empty" });
    expect(titles(readPlan(doc))).toEqual(["тяхна"]);
  });

  test("[U1] two people on one device have each their own", () => {
    const doc = aPlan();
    const first = aPerson(doc);
    const second = aPerson(doc);
    aStep(doc, first.actor, { title: "първа" });
    aStep(doc, second.actor, { title: "втора" });
    first.undo.undo();
    expect(titles(readPlan(doc))).toEqual(["втора"]);
    expect(second.undo.canUndo).toBe(true);
  });

  test("[U2] of an added step keeps what others did in it, and redo brings all of it back", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const { undo } = aPerson(doc, actor);
    const id = aStep(doc, actor, { title: "Подписка" });
    exchange();
    editStep(otherDoc, other, id, { tactic: "petition" });
    addCheckItem(otherDoc, other, id, { text: "200 подписа" });
    exchange();

    expect(undo.undo().kind).toBe("done");
    exchange();
    expect(readPlan(otherDoc).steps).toEqual([]);
    expect(readPlan(otherDoc).deletedSteps).toMatchObject([{ id, tactic: "petition" }]);

    expect(undo.redo().kind).toBe("done");
    exchange();
    expect(readPlan(otherDoc).steps).toMatchObject([{ id, tactic: "petition", updatedBy: actor.memberId }]);
    expect(readPlan(otherDoc).checkItems[id]).toHaveLength(1);
  });

  test("[U3] of what another has overwritten is lost, says so, and doesn't touch what was done before it", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const { undo } = aPerson(doc, actor);
    const id = aStep(doc, actor, { title: "едно" });
    undo.boundary();
    editStep(doc, actor, id, { tactic: "media" });
    undo.boundary();
    editStep(doc, actor, id, { title: "две" });
    exchange();
    editStep(otherDoc, other, id, { title: "три" });
    exchange();

    expect(undo.undo()).toEqual({ kind: "lost", description: { verb: "edit", section: "steps", id } });
    expect(readPlan(doc).steps[0]).toMatchObject({ title: "три", tactic: "media" });
    expect(undo.canRedo).toBe(false);
    expect(undo.undo().kind).toBe("done");
    expect(readPlan(doc).steps[0]).not.toHaveProperty("tactic");
  });

  test("[U3] of a saved dialog is all or nothing", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStep(doc, actor, { title: "едно" });
    const { undo } = aPerson(doc, actor);
    editStep(doc, actor, id, { title: "две", costEur: 5 });
    exchange();
    editStep(otherDoc, other, id, { costEur: 6 });
    exchange();
    expect(undo.undo().kind).toBe("lost");
    expect(readPlan(doc).steps[0]).toMatchObject({ title: "две", costEur: 6 });
  });

  test("[U3] is not hindered by another's change of another field", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const id = aStep(doc, actor, { title: "едно" });
    const { undo } = aPerson(doc, actor);
    editStep(doc, actor, id, { title: "две" });
    exchange();
    editStep(otherDoc, other, id, { tactic: "petition" });
    exchange();
    expect(undo.undo().kind).toBe("done");
    expect(readPlan(doc).steps[0]).toMatchObject({ title: "едно", tactic: "petition", updatedBy: actor.memberId });
  });

  test("[U3] never empties a title that was still on its way when it was overwritten", () => {
    const { doc, actor, undo } = aPerson();
    const id = aStep(doc, actor, { title: "едно" });
    const step = rootMap(doc, "steps").get(id);
    // What a change whose other half hasn't arrived leaves behind.
    doc.transact(() => step instanceof Y.Map && step.delete("title"), "another device");
    editStep(doc, actor, id, { title: "две" });
    expect(undo.undo().kind).toBe("lost");
    expect(readPlan(doc)).toMatchObject({ steps: [{ title: "две" }], broken: [] });
  });

  test("[U3] of an add that another has deleted meanwhile is lost", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const { undo } = aPerson(doc, actor);
    const id = aStep(doc, actor);
    exchange();
    deleteStep(otherDoc, other, id);
    exchange();
    expect(undo.undo().kind).toBe("lost");
  });

  test("[U4] joins keystrokes in one field, not different fields, cards or moments", () => {
    const { doc, actor, undo, time } = aPerson();
    const id = aStep(doc, actor, { title: "a" });
    const other = aStep(doc, actor, { title: "x" });
    for (const title of ["ab", "abc", "abcd"]) {
      time.ms += 200;
      editStep(doc, actor, id, { title });
    }
    editStep(doc, actor, other, { title: "xy" });
    time.ms += 1500;
    editStep(doc, actor, other, { title: "xyz" });
    undo.boundary();
    editStep(doc, actor, other, { title: "xyz!" });

    const seen = [];
    for (let i = 0; i < 4; i++) {
      undo.undo();
      seen.push(titles(readPlan(doc)));
    }
    expect(seen).toEqual([
      ["abcd", "xyz"],
      ["abcd", "xy"],
      ["abcd", "x"],
      ["a", "x"],
    ]);
  });

  test("[U4] takes a compound action back as one", () => {
    const { doc, actor, undo } = aPerson();
    const step = aStep(doc, actor);
    const mayor = aStakeholder(doc, actor);
    const next = together(doc, actor, () => {
      addTarget(doc, actor, step, mayor);
      const added = addStep(doc, actor, { title: "после", column: "todo" });
      addDependency(doc, actor, { before: step, after: added });
      return added;
    });
    expect(undo.undo()).toMatchObject({ kind: "done", description: { verb: "add", id: next } });
    expect(readPlan(doc)).toMatchObject({ targets: {}, dependencies: [], steps: [{ id: step }] });
    undo.redo();
    expect(readPlan(doc)).toMatchObject({ targets: { [step]: [mayor] }, steps: [{ id: step }, { id: next }] });
    expect(readPlan(doc).dependencies).toHaveLength(1);
  });

  test("[U5] forgets what could be redone once something new is done, and everything when asked", () => {
    const { doc, actor, undo } = aPerson();
    let told = 0;
    undo.subscribe(() => told++);
    const id = aStep(doc, actor);
    editStep(doc, actor, id, { title: "ново" });
    undo.undo();
    expect(undo.canRedo).toBe(true);
    moveStep(doc, actor, id, { column: "doing" });
    expect(undo.canRedo).toBe(false);
    undo.clear();
    expect([undo.canUndo, undo.canRedo, undo.undo().kind]).toEqual([false, false, "empty"]);
    expect(told).toBe(5);
  });

  test("[U6] moves a step back, with its done day, and not those that made room", () => {
    const { doc, actor, undo } = aPerson();
    const a = aStep(doc, actor, { title: "а" });
    const b = aStep(doc, actor, { title: "б" });
    const c = aStep(doc, actor, { title: "в", column: "done" });
    const steps = rootMap(doc, "steps");
    const tied = (id: string) => {
      const map = steps.get(id);
      if (!(map instanceof Y.Map)) throw new Error("the step is there");
      return map;
    };
    tied(a).set("place", "todo:a1");
    tied(b).set("place", "todo:a1");
    const order = () =>
      readPlan(doc)
        .steps.filter(({ place }) => place.column === "todo")
        .map(({ id }) => id);
    const [, second] = order();
    undo.boundary();
    moveStep(doc, actor, c, { column: "todo", beforeId: second });
    expect(order()).toHaveLength(3);
    expect(order()[1]).toBe(c);
    expect(readPlan(doc).steps.find(({ id }) => id === c)).not.toHaveProperty("doneOn");

    expect(undo.undo()).toMatchObject({ kind: "done", description: { verb: "move", id: c } });
    expect(readPlan(doc).steps.find(({ id }) => id === c)).toMatchObject({
      doneOn: actor.today,
      place: { column: "done" },
    });
    expect(tied(a).get("place")).not.toBe(tied(b).get("place"));
  });

  test("[U3] puts a removed link back unless it is there again", () => {
    const { doc, actor, undo } = aPerson();
    const step = aStep(doc, actor);
    const mayor = aStakeholder(doc, actor);
    addTarget(doc, actor, step, mayor);
    removeTarget(doc, actor, step, mayor);
    expect(undo.undo()).toMatchObject({ kind: "done", description: { verb: "remove", section: "links" } });
    expect(readPlan(doc).targets[step]).toEqual([mayor]);
  });

  test("[U7] all the way back shows what was there at first, all the way forward what was there last", () => {
    const withoutEditor = <Thing extends { updatedBy: string }>(thing: Thing) => ({
      ...thing,
      updatedBy: "",
      // Texts are undone in their editor.
      excerpt: "",
      words: 0,
    });
    const shown = (plan: Plan) => {
      const { steps, stakeholders, checkItems, dependencies, targets, helpers } = plan;
      const { meta, goal, demands, relations, positions, coalition, events, messages, audiences } = plan;
      const live = new Set<string>(steps.map(({ id }) => id));
      return {
        steps: steps.map(withoutEditor),
        stakeholders: stakeholders.map(withoutEditor),
        checkItems: Object.values(checkItems)
          .flat()
          .filter(({ stepId }) => live.has(stepId))
          .map(withoutEditor),
        links: { dependencies, targets, helpers, audiences },
        aims: { meta, goal, demands: demands.map(withoutEditor) },
        people: { positions, coalition, relations: relations.map(withoutEditor) },
        events: events.map(withoutEditor),
        messages: messages.map(withoutEditor),
      };
    };
    fc.assert(
      fc.property(
        fc.array(planAction, { maxLength: 15 }),
        fc.array(planAction, { maxLength: 30, size: "max" }),
        fc.nat(),
        (before, actions, seed) => {
          const [person] = new ReplicaNetwork(1, seed).replicas;
          if (!person) throw new Error("a network has replicas");
          for (const action of before) act(person, action);
          person.undo.clear();
          const start = shown(person.reader.plan);

          for (const action of actions) if (action.kind !== "undo" && action.kind !== "redo") act(person, action);
          const end = shown(person.reader.plan);
          while (person.undo.canUndo) expect(person.undo.undo().kind).toBe("done");
          expect(shown(person.reader.plan)).toEqual(start);
          while (person.undo.canRedo) expect(person.undo.redo().kind).toBe("done");
          expect(shown(person.reader.plan)).toEqual(end);
        },
      ),
      fuzz(60),
    );
  });
});
