/** A table of stakeholders, as one change. */
import { describe, expect, test } from "vitest";
import { PlanRuleError } from "../errors.ts";
import { newId } from "../ids.ts";
import { PlanUndo } from "../plan-undo.ts";
import { readPlan } from "../read-plan.ts";
import { anActor, aPlan, aStakeholder, twoPeers } from "../testing/builders.ts";
import { addStakeholders, type NewStakeholderRow } from "./add-stakeholders.ts";
import { setCoalition } from "./coalition.ts";
import { setPosition } from "./positions.ts";

const row = (name: string): NewStakeholderRow => ({ stakeholder: { type: "person", name } });

function refusal(run: () => unknown): PlanRuleError {
  try {
    run();
  } catch (error) {
    if (error instanceof PlanRuleError) return error;
  }
  throw new Error("it should have been refused");
}

describe("a table of stakeholders", () => {
  test("[K5] is added in its order, with all that is known, as one change", () => {
    const doc = aPlan();
    const actor = anActor();
    let updates = 0;
    doc.on("update", () => updates++);
    const names = Array.from({ length: 40 }, (_, i) => `№ ${i + 1}`);
    const ids = addStakeholders(doc, actor, [
      ...names.map(row),
      {
        stakeholder: { type: "institution", name: "Община", publish: true, level: "local" },
        position: { support: -1, power: 4 },
        coalition: { stage: "contacted" },
      },
    ]);
    expect(updates).toBe(1);
    const plan = readPlan(doc);
    expect(plan.stakeholders.map(({ id }) => id)).toEqual(ids);
    expect(plan.stakeholders.map(({ name }) => name)).toEqual([...names, "Община"]);
    const last = ids[40];
    if (last === undefined) throw new Error("all rows have ids");
    expect(plan.positions).toEqual({ [last]: { support: -1, power: 4, assessedOn: actor.today } });
    expect(plan.coalition).toEqual({ [last]: { stage: "contacted" } });
  });

  test("[K5] is refused as a whole, and the row is named", () => {
    const doc = aPlan();
    const actor = anActor();
    const mayor = aStakeholder(doc, actor);
    const before = readPlan(doc);
    const badRow = refusal(() => addStakeholders(doc, actor, [row("А"), row(" ")]));
    expect(badRow).toMatchObject({ rule: "K2", key: "text-empty", details: { field: "name", row: 2 } });
    const position = { evidence: "x".repeat(1001) };
    const badFact = refusal(() => addStakeholders(doc, actor, [{ ...row("А"), position }]));
    expect(badFact).toMatchObject({ rule: "N3", details: { row: 1 } });
    const badFill = refusal(() =>
      addStakeholders(doc, actor, [row("А")], [{ id: mayor }, { id: newId("stk"), stakeholder: { orgName: "x" } }]),
    );
    expect(badFill).toMatchObject({ key: "entry-unknown", details: { fill: 2 } });
    const tooMany = refusal(() =>
      addStakeholders(
        doc,
        actor,
        Array.from({ length: 301 }, () => row("А")),
      ),
    );
    expect(tooMany).toMatchObject({ rule: "K5", details: { limit: 300 } });
    expect(readPlan(doc)).toEqual(before);
  });

  test("[K5] fills what is empty of those who are there, and overwrites nothing", () => {
    const doc = aPlan();
    const actor = anActor();
    const mayor = aStakeholder(doc, actor, { orgName: "Община" });
    setPosition(doc, actor, mayor, { support: 1 });
    setCoalition(doc, actor, mayor, { stage: "met" });
    const ids = addStakeholders(
      doc,
      anActor(),
      [],
      [
        {
          id: mayor,
          stakeholder: { orgName: "Друга община", roleTitle: "кметица" },
          position: { support: -2, power: 3, note: "ново" },
          coalition: { stage: "left", roleInCoalition: "домакин" },
        },
      ],
    );
    expect(ids).toEqual([]);
    const plan = readPlan(doc);
    expect(plan.stakeholders[0]).toMatchObject({ orgName: "Община", roleTitle: "кметица" });
    expect(plan.positions[mayor]).toEqual({ support: 1, power: 3, note: "ново", assessedOn: actor.today });
    expect(plan.coalition[mayor]).toEqual({ stage: "met", roleInCoalition: "домакин" });
  });

  test("[K5] a judgement that isn't written sets no day", () => {
    const doc = aPlan();
    const actor = anActor();
    const mayor = aStakeholder(doc, actor);
    setPosition(doc, actor, mayor, { support: 1, assessedOn: undefined });
    addStakeholders(doc, actor, [], [{ id: mayor, position: { support: 2 } }]);
    expect(readPlan(doc).positions[mayor]).toEqual({ support: 1 });
  });

  test("[K5] added by two people at once: all are there; taken back by one, only the own ones go", () => {
    const { doc, actor, otherDoc, other, exchange } = twoPeers();
    const undo = new PlanUndo(doc, actor.memberId);
    const mayor = aStakeholder(doc, actor);
    exchange();
    undo.boundary();
    const fill = { id: mayor, stakeholder: { roleTitle: "кметица" }, position: { power: 4 } } as const;
    addStakeholders(doc, actor, [row("А"), { ...row("Б"), position: { support: 2 } }], [fill]);
    addStakeholders(otherDoc, { ...other, now: "2027-02-08T10:00:00.000Z" }, [row("В")]);
    exchange();
    expect(readPlan(doc).stakeholders).toHaveLength(4);
    expect(readPlan(otherDoc)).toEqual(readPlan(doc));

    expect(undo.undo()).toMatchObject({ kind: "done", description: { verb: "add", section: "stakeholders" } });
    expect(readPlan(doc).stakeholders.map(({ name }) => name)).toEqual(["Калина Примерова", "В"]);
    expect(readPlan(doc).stakeholders[0]).not.toHaveProperty("roleTitle");
    expect(readPlan(doc).positions).toEqual({});
    undo.redo();
    expect(readPlan(doc).stakeholders).toHaveLength(4);
    expect(Object.keys(readPlan(doc).positions)).toHaveLength(2);
  });
});
