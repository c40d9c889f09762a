/** What every section must keep, by looping over the registry: a new one is held to it by being listed. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createPlan } from "../create-plan.ts";
import { newId } from "../ids.ts";
import { openPlan, rootMap, rootNames } from "../plan-document.ts";
import { readPlan } from "../read-plan.ts";
import { repairPlan } from "../repair.ts";
import { readRichText } from "../rich-text/read-rich-text.ts";
import { isRichFragment } from "../rich-text/rich-fragment.ts";
import { fragmentOf } from "../rich-text/write-rich-text.ts";
import { SectionReader } from "../section-reader.ts";
import { act, fuzz, planAction, ReplicaNetwork } from "../testing/index.ts";
import { sections } from "./index.ts";
import type { Section, Stored } from "./section.ts";

const all: readonly (readonly [string, Section<unknown>])[] = Object.entries<Section<unknown>>(sections);

function store(doc: Y.Doc, section: Section<unknown>, key: string, value: Stored): void {
  const root = rootMap(doc, section.root);
  if (section.layout === "flat" || section.layout === "facts") root.set(key, value);
  else if (section.layout === "entities") root.set(key, new Y.Map<unknown>(Object.entries(value)));
  else for (const [field, own] of Object.entries(value)) root.set(field, own);
}

/** Of things with a text: the text, read and written again. */
function storeText(copy: Y.Doc, doc: Y.Doc, { root, richField }: Section<unknown>, key: string): void {
  const [from, to] = [doc, copy].map((one) => rootMap(one, root).get(key));
  if (richField === undefined || !(from instanceof Y.Map) || !(to instanceof Y.Map)) return;
  const text = from.get(richField);
  to.set(richField, fragmentOf(isRichFragment(text) ? readRichText(text) : []));
}

/** Documents full of everything, made by random people. */
const filled = fc
  .record({ actions: fc.array(planAction, { minLength: 20, maxLength: 60, size: "max" }), seed: fc.nat() })
  .map(({ actions, seed }) => {
    const [person] = new ReplicaNetwork(1, seed).replicas;
    if (!person) throw new Error("a network has replicas");
    for (const action of actions) act(person, action);
    return person.doc;
  });

/** Stands for a nested shared type, of which each place needs its own. */
const aSharedType = Symbol("a shared type");
const aRichText = Symbol("a rich text");

/** Anything that a modified client could put where a value should be. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    "",
    "__proto__",
    "done:a0",
    "2027-02-30",
    "\u0000",
    "x".repeat(5000),
    Number.NaN,
    -1,
    1e12,
    null,
    true,
    [],
    {},
  ),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.constant(aSharedType),
  fc.constant(aRichText),
);

describe("the registry", () => {
  test("[X2] names each section as it names itself, and each root once", () => {
    expect(all.map(([name]) => name)).toEqual(all.map(([, section]) => section.name));
    expect(all.map(([, section]) => section.root).sort()).toEqual([...rootNames].sort());
  });

  test.each(all)("[X2] %s: empty is valid", (_, section) => {
    const reader = new SectionReader(openPlan(), section);
    expect(reader.broken()).toEqual([]);
    expect(reader.entries()).toHaveLength(section.layout === "record" ? 1 : 0);
  });

  test("[X3] writing what was read, and reading it again, gives the same", () => {
    fc.assert(
      fc.property(filled, (doc) => {
        const copy = openPlan();
        for (const [, section] of all) {
          for (const entry of new SectionReader(doc, section).entries()) {
            const { key, value } = section.write(entry);
            store(copy, section, key, value);
            storeText(copy, doc, section, key);
          }
        }
        expect(readPlan(copy)).toEqual({ ...readPlan(doc), broken: [] });
      }),
      fuzz(20),
    );
  });

  test.each(all)("[F1] %s: garbage never breaks reading, and is mended to what was shown", (_, section) => {
    const spot = fc.record({ entry: fc.nat(), field: fc.nat(), value: garbage, unknownKey: fc.boolean() });
    fc.assert(
      fc.property(filled, fc.array(spot, { minLength: 1, maxLength: 6 }), (doc, spots) => {
        for (const { entry, field, value, unknownKey } of spots) {
          spoil(rootMap(doc, section.root), section, { entry, field, value, unknownKey });
        }
        const shown = readPlan(doc);
        repairPlan(doc);
        expect(repairPlan(doc)).toEqual([]);
        expect(readPlan(doc)).toEqual({ ...shown, broken: [] });
      }),
      fuzz(12),
    );
  });

  test("[V1] a plan is created once", () => {
    const doc = openPlan();
    const plan = { planId: newId("pln"), title: "План", lang: "bg" } as const;
    createPlan(doc, plan);
    expect(readPlan(doc).meta).toEqual({ ...plan, schemaVersion: 3 });
    expect(() => createPlan(doc, plan)).toThrow("plan-exists-already");
  });
});

interface Spoiling {
  readonly entry: number;
  readonly field: number;
  readonly value: unknown;
  readonly unknownKey: boolean;
}

/** Overwrites an entry, a field of one, or an unknown key. */
function spoil(
  root: Y.Map<unknown>,
  { layout }: Section<unknown>,
  { entry, field, value, unknownKey }: Spoiling,
): void {
  const placed = placedValue(value);
  const keys = [...root.keys()];
  const key = unknownKey ? `odd${entry % 5}` : keys[entry % Math.max(1, keys.length)];
  if (key === undefined) return;
  const map = root.get(key);
  if (layout !== "entities" || unknownKey || !(map instanceof Y.Map) || field % 4 === 0) root.set(key, placed);
  else map.set([...map.keys()][field % map.size] ?? "title", placed);
}

function placedValue(value: unknown): unknown {
  if (value === aSharedType) return new Y.Map([["deep", 1]]);
  return value === aRichText ? fragmentOf([{ type: "paragraph", runs: [{ text: "подхвърлено" }] }]) : value;
}
