/** A plan begins once, on the server: two browsers that filled an empty document would fill it twice. */
import type * as Y from "yjs";
import type { PlanLanguage, PolicyArea } from "./choices.ts";
import { PlanRuleError } from "./errors.ts";
import type { PlanId } from "./ids.ts";
import { schemaVersion } from "./migrations.ts";
import { createOrigin } from "./origins.ts";
import { openPlan, rootMap } from "./plan-document.ts";
import { type Meta, metaSection } from "./sections/meta.ts";

export interface NewPlan {
  readonly planId: PlanId;
  readonly title: string;
  readonly titleEn?: string;
  readonly lang: PlanLanguage;
  readonly area?: PolicyArea;
}

/** Writes the meta record of an empty document; throws a PlanRuleError when there is one already. */
export function createPlan(doc: Y.Doc, plan: NewPlan): void {
  const meta = rootMap(openPlan(doc), "meta");
  if (meta.size > 0) throw new PlanRuleError("V1", "plan-exists-already");
  const { value } = metaSection.write({ ...plan, schemaVersion } satisfies Meta);
  doc.transact(() => {
    for (const [field, stored] of Object.entries(value)) meta.set(field, stored);
  }, createOrigin);
}
