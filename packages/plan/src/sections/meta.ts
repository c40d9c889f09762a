/**
 * What a plan is called and which version of this layout it is written in. One record, created by the server.
 *
 * Rules
 * [M1] Version and plan id are set by the server only; a member's change is set back.
 * [M2] A title has 1 to 300 characters in one line.
 * [M3] Language and policy area are each one of their list.
 * [M4] Members change the title, its translation, the area and the phase, 1 to 7, of a plan that was created.
 */

import * as v from "valibot";
import type * as Y from "yjs";
import {
  type Phase,
  type PlanLanguage,
  type PolicyArea,
  phases,
  planLanguages,
  planTitleMax,
  policyAreas,
} from "../choices.ts";
import { PlanRuleError } from "../errors.ts";
import { isPlanId, type PlanId } from "../ids.ts";
import { type Actor, rootMap } from "../plan-document.ts";
import { choice, level, line, requiredChoice, requiredLine } from "./fields.ts";
import { defineRecord, editRecord } from "./record.ts";

export interface Meta {
  /** 0 before the server has created the plan, as in a browser that has received nothing yet. */
  readonly schemaVersion: number;
  readonly planId?: PlanId;
  readonly title: string;
  readonly titleEn?: string;
  readonly lang: PlanLanguage;
  readonly area?: PolicyArea;
  /** Where the group stands; absent is 1. */
  readonly phase?: Phase;
}

export const emptyMeta: Meta = { schemaVersion: 0, title: "", lang: "bg" };

export const metaSection = defineRecord<Meta>({
  name: "meta",
  root: "meta",
  entryRule: "M1",
  serverFields: ["schemaVersion", "planId"],
  empty: emptyMeta,
  fields: {
    schemaVersion: {
      rule: "M1",
      schema: v.pipe(v.number("value-unreadable"), v.integer("value-unreadable"), v.minValue(0, "value-unreadable")),
      encode: (version) => version,
      need: "optional",
    },
    planId: {
      rule: "M1",
      schema: v.custom<PlanId>(isPlanId, "value-unreadable"),
      encode: (id) => id,
      need: "optional",
    },
    title: requiredLine({ rule: "M2", max: planTitleMax }),
    titleEn: line({ rule: "M2", max: planTitleMax }),
    lang: requiredChoice("M3", planLanguages, "bg"),
    area: choice("M3", policyAreas),
    phase: level("M4", phases),
  },
});

/** What members may change of the record; `undefined` empties a field. */
export type PlanChanges = {
  readonly [Name in "title" | "titleEn" | "area" | "phase"]?: Meta[Name] | undefined;
};

/** Changes the named fields; refuses with M2, M3 or M4. */
export function editPlan(doc: Y.Doc, actor: Actor, changes: PlanChanges): void {
  if (rootMap(doc, "meta").size === 0) throw new PlanRuleError("M4", "entry-unknown", { section: "meta" });
  editRecord(doc, actor, metaSection, changes);
}
