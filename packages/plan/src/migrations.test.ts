/** Old plans become plans of today; the last test watches that no migration goes untried. */
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { PlanRuleError } from "./errors.ts";
import { newId } from "./ids.ts";
import { migratePlan, migrations, schemaVersion } from "./migrations.ts";
import { mainDemand } from "./plan.ts";
import { rootMap } from "./plan-document.ts";
import { readPlan } from "./read-plan.ts";
import { addCheckItem } from "./sections/check-items/check-item-operations.ts";
import { addDemand } from "./sections/demands.ts";
import { addTarget } from "./sections/links.ts";
import { aCopyOf, anActor, aPlan, aStakeholder, aStep, exchange } from "./testing/builders.ts";

/** Names of the migrations that some test of this file has run; the last test compares. */
const exercised = new Set<string>();

function migrate(doc: Y.Doc): boolean {
  const from = rootMap(doc, "meta").get("schemaVersion");
  const done = migratePlan(doc);
  if (done) for (const { name } of migrations.filter((step) => step.from >= Number(from))) exercised.add(name);
  return done;
}

/** A plan as version 1 wrote it: one target, kept in the step. */
function aPlanOfVersion1() {
  const doc = aPlan();
  const actor = anActor();
  const aimed = aStep(doc, actor, { title: "Среща със зам.-кмета" });
  const free = aStep(doc, actor, { title: "Броим" });
  const mayor = aStakeholder(doc, actor);
  rootMap(doc, "meta").set("schemaVersion", 1);
  const setTarget = (id: string, target: unknown) => {
    const step = rootMap(doc, "steps").get(id);
    if (step instanceof Y.Map) step.set("targetId", target);
  };
  setTarget(aimed, mayor);
  setTarget(free, "nobody");
  rootMap(doc, "steps").set(newId("stp"), "not a step");
  return { doc, aimed, mayor };
}

/** A plan as version 2 wrote it, read by today's program. */
function aPlanOfVersion2() {
  const doc = aPlan();
  const actor = anActor();
  const step = aStep(doc, actor);
  addTarget(doc, actor, step, aStakeholder(doc, actor));
  addCheckItem(doc, actor, step, { text: "зала" });
  rootMap(doc, "meta").set("schemaVersion", 2);
  return { doc, actor, before: readPlan(doc) };
}

describe("migration", () => {
  test("[V2] 1→2 makes the one target of a step a link, and passes over what is broken", () => {
    const { doc, aimed, mayor } = aPlanOfVersion1();
    expect(migrate(doc)).toBe(true);
    const plan = readPlan(doc);
    expect(plan.meta.schemaVersion).toBe(schemaVersion);
    expect(plan.targets).toEqual({ [aimed]: [mayor] });
  });

  test("[V2] 2→3 leaves all that was there, and what is new begins empty and can be written", () => {
    const { doc, before, actor } = aPlanOfVersion2();
    expect(migrate(doc)).toBe(true);
    const plan = readPlan(doc);
    expect(plan).toEqual({ ...before, meta: { ...before.meta, schemaVersion: 3 } });
    addDemand(doc, actor, { text: "отвори втора група" });
    expect(mainDemand(readPlan(doc))?.text).toBe("отвори втора група");
  });

  test("[V2] a plan of version 2 can be read before it is migrated: the new sections are empty", () => {
    const { before } = aPlanOfVersion2();
    expect(before.steps).toHaveLength(1);
    expect(before.broken).toEqual([]);
    const { goal, demands, positions, coalition, relations, events, messages, audiences } = before;
    expect({ goal, positions, coalition, audiences }).toEqual({
      goal: {},
      positions: {},
      coalition: {},
      audiences: {},
    });
    expect([...demands, ...relations, ...events, ...messages]).toEqual([]);
  });

  test("[V2] runs once: a target that was removed afterwards doesn't come back", () => {
    const { doc, aimed, mayor } = aPlanOfVersion1();
    migrate(doc);
    rootMap(doc, "links").delete(`step.target:${aimed}:${mayor}`);
    expect(migrate(doc)).toBe(false);
    expect(readPlan(doc).targets).toEqual({});
  });

  test("[V2] is one transaction, and two servers that run it at once agree", () => {
    const { doc } = aPlanOfVersion1();
    const other = aCopyOf(doc);
    let updates = 0;
    doc.on("update", () => updates++);
    migrate(doc);
    expect(updates).toBe(1);
    migrate(other);
    exchange(doc, other);
    expect(readPlan(other)).toEqual(readPlan(doc));
    expect(migrate(doc)).toBe(false);
  });

  test("[V1] leaves a document alone that is of today, or not created yet", () => {
    expect(migrate(aPlan())).toBe(false);
    expect(migrate(new Y.Doc())).toBe(false);
  });

  test("[V3] refuses a document of a later version", () => {
    const doc = aPlan();
    rootMap(doc, "meta").set("schemaVersion", schemaVersion + 1);
    expect(() => migrate(doc)).toThrow(PlanRuleError);
  });

  test("[V4] the versions have no gap, and every migration was exercised above", () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: schemaVersion - 1 }, (_, i) => i + 1));
    expect([...exercised]).toEqual(migrations.map(({ name }) => name));
  });
});
