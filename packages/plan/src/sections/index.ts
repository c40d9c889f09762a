/**
 * The registry: every section of a plan, named one by one. Reading, repair, undo and the guard tests go through this
 * list, so a section that isn't here doesn't exist.
 */
import { checkItemsSection } from "./check-items/check-items.ts";
import { coalitionSection } from "./coalition.ts";
import { demandsSection } from "./demands.ts";
import { dependenciesSection } from "./dependencies.ts";
import { eventsSection } from "./events.ts";
import { goalSection } from "./goal.ts";
import { linksSection } from "./links.ts";
import { messagesSection } from "./messages.ts";
import { metaSection } from "./meta.ts";
import { positionsSection } from "./positions.ts";
import { relationsSection } from "./relations.ts";
import { stakeholdersSection } from "./stakeholders.ts";
import { stepsSection } from "./steps/steps.ts";

export const sections = {
  meta: metaSection,
  goal: goalSection,
  demands: demandsSection,
  steps: stepsSection,
  checkItems: checkItemsSection,
  dependencies: dependenciesSection,
  links: linksSection,
  stakeholders: stakeholdersSection,
  positions: positionsSection,
  coalition: coalitionSection,
  relations: relationsSection,
  events: eventsSection,
  messages: messagesSection,
} as const;
