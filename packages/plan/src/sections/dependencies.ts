/**
 * Dependencies: step B waits for step A. Flat keys `A>B`, so that two people's edges merge as a union. A union can close
 * a circle that nobody drew, so the reader cuts circles, the same way on every device.
 *
 * Rules
 * [D1] A dependency's key is two different step ids joined by `>`; its value is the days of pause between them, 0 to 365.
 * [D2] What is shown has no circle: keys are taken in order, and one that would close a circle is set aside and told.
 * [D3] Adding one that would close a circle on this device is refused.
 * [D4] A dependency whose step is deleted is kept, takes no part in circles, and is shown as missing.
 * [D5] A plan has at most 2000; the reader sets further ones aside, so that nobody can make reading slow.
 */
import type * as Y from "yjs";
import { PlanRuleError } from "../errors.ts";
import { isStepId, type StepId } from "../ids.ts";
import { type Actor, rootMap, transact } from "../plan-document.ts";
import { cutCircles, type Dependency, dependenciesMax, reaches } from "./dependency-circles.ts";
import { existing } from "./entity-writing.ts";
import { type Reading, type Section, unreadable } from "./section.ts";
import { stepsSection } from "./steps/steps.ts";

const lagDaysMax = 365;

export const dependenciesSection: Section<Dependency> = {
  name: "dependencies",
  root: "deps",
  layout: "flat",
  serverFields: [],
  requiredFields: [],
  read(key, raw): Reading<Dependency> {
    const [before, after, ...more] = key.split(">");
    if (!isStepId(before) || !isStepId(after) || before === after || more.length > 0) return unreadable("D1");
    if (isLag(raw)) return { entry: { before, after, lagDays: raw }, faults: [] };
    const entry = { before, after, lagDays: 0 };
    return { entry, faults: [{ field: null, rule: "D1", kind: "replaced", value: 0 }] };
  },
  write: (dependency) => ({ key: dependencyKey(dependency), value: dependency.lagDays }),
};

const isLag = (raw: unknown): raw is number =>
  typeof raw === "number" && Number.isInteger(raw) && raw >= 0 && raw <= lagDaysMax;

function dependencyKey({ before, after }: Pick<Dependency, "before" | "after">): string {
  return `${before}>${after}`;
}

/** Lets `after` wait for `before`; refuses with S1, D1, D3 or D5. */
export function addDependency(
  doc: Y.Doc,
  actor: Actor,
  { before, after, lagDays = 0 }: Pick<Dependency, "before" | "after"> & { readonly lagDays?: number },
): void {
  existing(doc, stepsSection, before);
  existing(doc, stepsSection, after);
  if (before === after) throw new PlanRuleError("D1", "dependency-on-itself");
  if (!isLag(lagDays)) throw new PlanRuleError("D1", "number-out-of-range", { field: "lagDays", limit: lagDaysMax });
  const deps = rootMap(doc, "deps");
  if (deps.size >= dependenciesMax) throw new PlanRuleError("D5", "too-many-entries", { limit: dependenciesMax });
  if (reaches(liveDependencies(doc), after, before)) throw new PlanRuleError("D3", "dependency-closes-circle");
  const key = dependencyKey({ before, after });
  if (deps.get(key) !== lagDays) transact(doc, actor, () => deps.set(key, lagDays));
}

export function removeDependency(doc: Y.Doc, actor: Actor, ends: Pick<Dependency, "before" | "after">): void {
  const deps = rootMap(doc, "deps");
  const key = dependencyKey(ends);
  if (deps.has(key)) transact(doc, actor, () => deps.delete(key));
}

/** [D4] What counts when looking for circles: the dependencies shown between steps that are there. */
function liveDependencies(doc: Y.Doc): readonly Dependency[] {
  const all: Dependency[] = [];
  rootMap(doc, "deps").forEach((raw, key) => {
    const { entry } = dependenciesSection.read(key, raw);
    if (entry) all.push(entry);
  });
  const isLive = (id: StepId) => {
    const map = rootMap(doc, "steps").get(id);
    return map !== undefined && stepsSection.read(id, map).entry?.deletedAt === undefined;
  };
  const live = all.filter(({ before, after }) => isLive(before) && isLive(after));
  return cutCircles(live, isLive).kept;
}
