import {
  type Actor,
  addDemand,
  addStakeholder,
  addStep,
  day,
  editDemand,
  editStep,
  type openPlan,
  setPosition,
} from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { makePlan, nadya, testDay } from "../editing/testing/make-plan.ts";
import { careTone, needsCare } from "./needs-care.ts";

const kindsIn = (build?: (doc: ReturnType<typeof openPlan>, actor: Actor) => void) =>
  needsCare(makePlan(build), testDay).map(({ kind }) => kind);

describe("what needs care", () => {
  it("is the demand when there is none, and nothing once it has all it needs", () => {
    expect(kindsIn()).toEqual(["no-demand"]);
    expect(
      kindsIn((doc, actor) => {
        const primaryTargetId = addStakeholder(doc, actor, { type: "person", name: "Калина" });
        addDemand(doc, actor, {
          text: "отвори група",
          primaryTargetId,
          due: day("2027-02-26"),
          measure: "места",
          target: 20,
        });
      }),
    ).toEqual([]);
  });

  it("is a demand to nobody, to an institution, without a day, without a measure, or past its day", () => {
    expect(kindsIn((doc, actor) => addDemand(doc, actor, { text: "отвори група" }))).toEqual([
      "no-target",
      "no-due",
      "no-measure",
    ]);
    expect(
      kindsIn((doc, actor) => {
        const primaryTargetId = addStakeholder(doc, actor, { type: "institution", name: "Дирекция" });
        addDemand(doc, actor, {
          text: "отвори група",
          primaryTargetId,
          due: day("2027-02-07"),
          measure: "места",
          target: 2,
        });
      }),
    ).toEqual(["demand-late", "target-not-person"]);
  });

  it("is nothing about a demand that is won or lost", () => {
    expect(
      kindsIn((doc, actor) =>
        editDemand(doc, actor, addDemand(doc, actor, { text: "отвори група" }), { state: "won" }),
      ),
    ).toEqual([]);
  });

  it("is late and ownerless open steps, the latest first; not ideas, done or dropped ones", () => {
    const cares = needsCare(
      makePlan((doc, actor) => {
        for (const column of ["todo", "doing", "idea", "done", "dropped"] as const) {
          const id = addStep(doc, actor, { title: column, column });
          editStep(doc, actor, id, { due: day(column === "todo" ? "2027-02-07" : "2027-02-01") });
          if (column === "todo") editStep(doc, actor, id, { ownerId: nadya });
        }
      }),
      testDay,
    ).filter(({ kind }) => kind.startsWith("step-"));
    expect(cares).toMatchObject([
      { kind: "step-late", due: "2027-02-01" },
      { kind: "step-late", due: "2027-02-07" },
      { kind: "step-no-owner" },
    ]);
  });

  it("is somebody with power of whom nobody knows what they think", () => {
    const kinds = kindsIn((doc, actor) => {
      const unknown = addStakeholder(doc, actor, { type: "person", name: "Борис" });
      const known = addStakeholder(doc, actor, { type: "person", name: "Весела" });
      const weak = addStakeholder(doc, actor, { type: "person", name: "Рая" });
      setPosition(doc, actor, unknown, { power: 3 });
      setPosition(doc, actor, known, { power: 4, support: 0 });
      setPosition(doc, actor, weak, { power: 2 });
    });
    expect(kinds.filter((kind) => kind === "position-unknown")).toHaveLength(1);
  });

  it("tells first what must be fixed", () => {
    const cares = needsCare(
      makePlan((doc, actor) => {
        addDemand(doc, actor, { text: "отвори група" });
        addStep(doc, actor, { title: "Среща", column: "todo" });
      }),
      testDay,
    );
    expect(cares.map(careTone)).toEqual(["fix", "fix", "warn", "warn"]);
  });
});
