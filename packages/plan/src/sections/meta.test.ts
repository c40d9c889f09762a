/** The plan's own record, whose version only the server may set. */
import { describe, expect, test } from "vitest";
import { newId } from "../ids.ts";
import { rootMap } from "../plan-document.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { anActor, aPlan } from "../testing/builders.ts";
import { noteTouched } from "../touched.ts";

describe("a plan's record", () => {
  test("[M1] version and id set by a member are set back", () => {
    const planId = newId("pln");
    const doc = aPlan({ planId });
    const touched = noteTouched(doc, anActor().memberId, () => {
      rootMap(doc, "meta").set("planId", newId("pln"));
      rootMap(doc, "meta").set("schemaVersion", "old");
    });
    expect(repairPlan(doc, touched).map(({ field }) => field)).toEqual(["planId", "schemaVersion"]);
    expect(readPlan(doc).meta).toMatchObject({ planId, schemaVersion: 3 });
  });

  test("[M2] [M3] shows a dash for a lost title, and a language of the list", () => {
    const doc = aPlan({ titleEn: "Every child", area: "education" });
    rootMap(doc, "meta").set("title", " ");
    rootMap(doc, "meta").set("lang", "fr");
    rootMap(doc, "meta").set("area", "sports");
    expect(readPlan(doc).meta).toMatchObject({ title: "—", titleEn: "Every child", lang: "bg" });
    expect(readPlan(doc).meta).not.toHaveProperty("area");
    expect(readPlan(doc).broken.map(({ rule }) => rule)).toEqual(["M3", "M3", "M2"]);
  });
});
