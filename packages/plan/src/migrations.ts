/**
 * How a plan of an older version becomes one of today. Only the server does this, before anybody is let in: two
 * browsers that migrate at once would both write. New keys are added first; old ones go one version later, because a
 * device that was offline may still write them.
 */
import * as Y from "yjs";
import { PlanRuleError } from "./errors.ts";
import { isStakeholderId, isStepId } from "./ids.ts";
import { migrateOrigin } from "./origins.ts";
import { rootMap } from "./plan-document.ts";
import { linkKey } from "./sections/links.ts";

/**
 * History of the layout:
 * 1: a step was aimed at one stakeholder, kept in the step as `targetId`.
 * 2: a step is aimed at any number, kept as links `step.target`.
 * 3: goal, demands, positions, coalition, relations, events and messages; all of them begin empty.
 */
export const schemaVersion = 3;

export interface Migration {
  readonly from: number;
  readonly name: string;
  /** Runs inside the migration's transaction, once per document. */
  readonly migrate: (doc: Y.Doc) => void;
}

/** In order and without a gap; a test asserts both, and that each was exercised. */
export const migrations: readonly Migration[] = [
  { from: 1, name: "one target of a step becomes a link", migrate: linkTargets },
  // What is new begins empty: only the version says that the roots may be written to.
  { from: 2, name: "room for goal, demands, positions, coalition, relations, events and messages", migrate: () => {} },
];

function linkTargets(doc: Y.Doc): void {
  const links = rootMap(doc, "links");
  rootMap(doc, "steps").forEach((step, from) => {
    const to = step instanceof Y.Map ? step.get("targetId") : undefined;
    if (isStepId(from) && isStakeholderId(to)) links.set(linkKey({ type: "step.target", from, to }), 1);
  });
}

/**
 * Brings a document to `schemaVersion` in one transaction; false when there was nothing to do (already there, or the
 * plan isn't created yet). Throws a PlanRuleError for a document of a newer version.
 */
export function migratePlan(doc: Y.Doc): boolean {
  const meta = rootMap(doc, "meta");
  const version = meta.get("schemaVersion");
  if (typeof version !== "number" || version === schemaVersion) return false;
  if (version > schemaVersion) {
    throw new PlanRuleError("V3", "plan-newer-than-program", { plan: version, program: schemaVersion });
  }
  doc.transact(() => {
    for (const { from, migrate } of migrations) {
      if (from >= version) migrate(doc);
    }
    meta.set("schemaVersion", schemaVersion);
  }, migrateOrigin);
  return true;
}
