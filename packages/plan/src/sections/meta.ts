/**
 * What a plan is called and which version of this layout it is written in. One record, created by the server.
 *
 * Rules
 * [M1] Version and plan id are set by the server only; a member's change is set back.
 * [M2] A title has 1 to 300 characters in one line.
 * [M3] Language and policy area are each one of their list.
 */
import * as v from "valibot";
import * as Y from "yjs";
import { isPlanId, type PlanId } from "../ids.ts";
import { readFields, writeFields } from "./entity.ts";
import { choice, type Field, line, requiredChoice, requiredLine } from "./fields.ts";
import { type Section, unreadable } from "./section.ts";

export const planLanguages = ["bg", "en"] as const;
export const policyAreas = [
  "education",
  "health",
  "employment",
  "housing",
  "rule_of_law",
  "culture",
  "social",
  "infrastructure",
  "youth",
] as const;

export type PlanLanguage = (typeof planLanguages)[number];
export type PolicyArea = (typeof policyAreas)[number];

export interface Meta {
  /** 0 before the server has created the plan, as in a browser that has received nothing yet. */
  readonly schemaVersion: number;
  readonly planId?: PlanId;
  readonly title: string;
  readonly titleEn?: string;
  readonly lang: PlanLanguage;
  readonly area?: PolicyArea;
}

export const emptyMeta: Meta = { schemaVersion: 0, title: "", lang: "bg" };

const table: readonly (readonly [keyof Meta, Field<unknown>])[] = [
  [
    "schemaVersion",
    {
      rule: "M1",
      schema: v.pipe(v.number("value-unreadable"), v.integer("value-unreadable"), v.minValue(0, "value-unreadable")),
      encode: (version) => (typeof version === "number" ? version : 0),
      need: "optional",
    },
  ],
  ["planId", { rule: "M1", schema: v.custom<PlanId>(isPlanId, "value-unreadable"), encode: String, need: "optional" }],
  ["title", requiredLine({ rule: "M2", max: 300 })],
  ["titleEn", line({ rule: "M2", max: 300 })],
  ["lang", requiredChoice("M3", planLanguages, "bg")],
  ["area", choice("M3", policyAreas)],
];

export const metaSection: Section<Meta> = {
  name: "meta",
  root: "meta",
  layout: "record",
  serverFields: ["schemaVersion", "planId"],
  requiredFields: ["title", "lang"],
  read(key, raw) {
    if (!(raw instanceof Y.Map)) return unreadable("M1");
    if (raw.size === 0) return { entry: emptyMeta, faults: [] };
    return readFields<Meta>(table, key, (field) => raw.get(field), { schemaVersion: 0 });
  },
  write: (meta) => ({ key: "meta", value: writeFields(table, meta) }),
};
