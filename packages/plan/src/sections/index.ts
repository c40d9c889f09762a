/**
 * The registry: every section of a plan, named one by one. Reading, repair, undo and the guard tests go through this
 * list, so a section that isn't here doesn't exist.
 */
import { checkItemsSection } from "./check-items/check-items.ts";
import { dependenciesSection } from "./dependencies.ts";
import { linksSection } from "./links.ts";
import { metaSection } from "./meta.ts";
import { stakeholdersSection } from "./stakeholders.ts";
import { stepsSection } from "./steps/steps.ts";

export const sections = {
  meta: metaSection,
  steps: stepsSection,
  checkItems: checkItemsSection,
  dependencies: dependenciesSection,
  links: linksSection,
  stakeholders: stakeholdersSection,
} as const;
