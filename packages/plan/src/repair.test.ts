/** Faults that only a modified client can send, and what the server makes of them. */
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type MemberId, newId, type StepId } from "./ids.ts";
import { rootMap } from "./plan-document.ts";
import { readPlan } from "./read-plan.ts";
import { repairPlan } from "./repair.ts";
import { addTarget } from "./sections/links.ts";
import { editStep } from "./sections/steps/step-operations.ts";
import { aCopyOf, anActor, aPlan, aStakeholder, aStep } from "./testing/builders.ts";
import { noteTouched } from "./touched.ts";

function fields(doc: Y.Doc, id: StepId): Y.Map<unknown> {
  const map = rootMap(doc, "steps").get(id);
  if (!(map instanceof Y.Map)) throw new Error("the step is there");
  return map;
}

/** A plan on the server, and how a member's change gets there: as bytes, noted for repair. */
function aServer() {
  const doc = aPlan();
  return {
    doc,
    receive(member: MemberId | null, change: (copy: Y.Doc) => void) {
      const copy = aCopyOf(doc);
      change(copy);
      return noteTouched(doc, member, () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))));
    },
  };
}

describe("repair", () => {
  test("[F1] stores what was shown, field by field, and tells what it did", () => {
    const doc = aPlan();
    const id = aStep(doc, anActor());
    const step = fields(doc, id);
    const broken = {
      title: "я".repeat(400),
      place: 7,
      tactic: "magic",
      due: "2027-02-30",
      costEur: -5,
      ownerId: {},
      id: "x",
    };
    for (const [field, value] of Object.entries(broken)) step.set(field, value);
    step.set("resources", new Y.Text("no text field"));

    const shown = readPlan(doc);
    expect(shown.steps[0]).toMatchObject({ id, title: "я".repeat(300), costEur: 0, place: { column: "todo" } });
    expect(repairPlan(doc)).toEqual([
      { section: "steps", id, field: "id", rule: "S1", kind: "replaced" },
      { section: "steps", id, field: "title", rule: "S2", kind: "shortened" },
      { section: "steps", id, field: "place", rule: "S3", kind: "replaced" },
      { section: "steps", id, field: "ownerId", rule: "S4", kind: "cleared" },
      { section: "steps", id, field: "due", rule: "S5", kind: "cleared" },
      { section: "steps", id, field: "tactic", rule: "S6", kind: "cleared" },
      { section: "steps", id, field: "resources", rule: "S9", kind: "cleared" },
      { section: "steps", id, field: "costEur", rule: "S7", kind: "clamped" },
    ]);
    expect(readPlan(doc)).toEqual({ ...shown, broken: [] });
  });

  test("[F2] changes nothing, and sends nothing, when run again or on a sound plan", () => {
    const doc = aPlan();
    fields(doc, aStep(doc, anActor())).delete("title");
    expect(repairPlan(doc)).toHaveLength(1);
    let updates = 0;
    doc.on("update", () => updates++);
    expect(repairPlan(doc)).toEqual([]);
    expect(updates).toBe(0);
  });

  test("[F1] removes what can't be read at all", () => {
    const doc = aPlan();
    rootMap(doc, "steps").set(newId("stp"), "a string where a step should be");
    rootMap(doc, "deps").set("nonsense", 0);
    rootMap(doc, "links").set("step.target:x:y", 1);
    rootMap(doc, "checkItems").set(newId("chk"), new Y.Map([["text", "of no step"]]));
    expect(repairPlan(doc).map(({ section, kind }) => [section, kind])).toEqual([
      ["steps", "removed"],
      ["checkItems", "removed"],
      ["dependencies", "removed"],
      ["links", "removed"],
    ]);
    expect(rootMap(doc, "steps").size + rootMap(doc, "links").size).toBe(0);
  });

  test("[F3] sets back who created an entry, when, and the plan's version, if a member changed them", () => {
    const server = aServer();
    const [author, forger] = [anActor(), anActor()];
    const id = aStep(server.doc, author);
    const touched = server.receive(forger.memberId, (copy) => {
      fields(copy, id).set("createdBy", forger.memberId);
      fields(copy, id).set("createdAt", "2001-01-01T00:00:00.000Z");
      rootMap(copy, "meta").set("schemaVersion", 99);
    });
    const repairs = repairPlan(server.doc, touched);
    expect(repairs.map(({ field, kind }) => [field, kind])).toEqual([
      ["schemaVersion", "set-back"],
      ["createdBy", "set-back"],
      ["createdAt", "set-back"],
    ]);
    expect(readPlan(server.doc)).toMatchObject({
      meta: { schemaVersion: 3 },
      steps: [{ createdBy: author.memberId, createdAt: author.now }],
    });
  });

  test("[F3] sets back to what stood before all of a batch's forgeries", () => {
    const server = aServer();
    const [author, forger] = [anActor(), anActor()];
    const id = aStep(server.doc, author);
    const touched = ["mem_first", "mem_second"].flatMap((name) =>
      server.receive(forger.memberId, (copy) => {
        fields(copy, id).set("createdBy", name);
      }),
    );
    repairPlan(server.doc, touched);
    expect(readPlan(server.doc).steps[0]?.createdBy).toBe(author.memberId);
  });

  test("[F3] takes author and last editor from whose rows they were", () => {
    const server = aServer();
    const [sender, victim] = [anActor(), anActor()];
    let id: StepId | undefined;
    const created = server.receive(sender.memberId, (copy) => {
      id = aStep(copy, victim);
    });
    expect(repairPlan(server.doc, created)).toHaveLength(2);
    expect(readPlan(server.doc).steps[0]).toMatchObject({ createdBy: sender.memberId, updatedBy: sender.memberId });

    const edited = server.receive(victim.memberId, (copy) => {
      if (id) editStep(copy, sender, id, { title: "от чуждо име" });
      if (id) fields(copy, id).set("updatedBy", "mem_somebody");
    });
    repairPlan(server.doc, edited);
    expect(readPlan(server.doc).steps[0]?.updatedBy).toBe(victim.memberId);
  });

  test("[F3] leaves honest work of several members in one batch as it is", () => {
    const server = aServer();
    const [first, second] = [anActor(), anActor()];
    let id: StepId | undefined;
    const touched = server.receive(first.memberId, (copy) => {
      id = aStep(copy, first);
    });
    touched.push(
      ...server.receive(second.memberId, (copy) => {
        if (id) editStep(copy, second, id, { title: "втори" });
      }),
    );
    expect(repairPlan(server.doc, touched)).toEqual([]);
    expect(readPlan(server.doc).steps[0]).toMatchObject({ createdBy: first.memberId, updatedBy: second.memberId });
  });

  test("[F3] lets the server's own rows name whom they want", () => {
    const server = aServer();
    const someone = anActor();
    const touched = server.receive(null, (copy) => {
      aStep(copy, someone);
    });
    expect(touched).toMatchObject([{ section: "steps", member: null, created: true }]);
    expect(repairPlan(server.doc, touched)).toEqual([]);
  });

  test("[F1] looks only at what was touched", () => {
    const server = aServer();
    const actor = anActor();
    const id = aStep(server.doc, actor);
    fields(server.doc, id).set("tactic", "magic");
    const touched = server.receive(actor.memberId, (copy) => {
      aStep(copy, actor);
    });
    expect(repairPlan(server.doc, touched)).toEqual([]);
    const again = server.receive(actor.memberId, (copy) => editStep(copy, actor, id, { title: "пак" }));
    expect(repairPlan(server.doc, again)).toMatchObject([{ id, field: "tactic", kind: "cleared" }]);
  });

  test("[F4] leaves a link to somebody who isn't there", () => {
    const doc = aPlan();
    const actor = anActor();
    const step = aStep(doc, actor);
    const mayor = aStakeholder(doc, actor);
    addTarget(doc, actor, step, mayor);
    rootMap(doc, "stakeholders").delete(mayor);
    expect(repairPlan(doc)).toEqual([]);
    expect(readPlan(doc).targets[step]).toEqual([mayor]);
  });
});
