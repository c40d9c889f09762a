/** The invented programme: three regions, two groups in each, one plan per group. */
import type { GroupKey, RegionKey } from "./demo-people.ts";
import type { DemoPlan } from "./demo-plan.ts";
import { brightStreet } from "./plans/bright-street.ts";
import { cleanNeighbourhood } from "./plans/clean-neighbourhood.ts";
import { everyChild } from "./plans/every-child.ts";
import { firstJob } from "./plans/first-job.ts";
import { healthCloseBy } from "./plans/health-close-by.ts";
import { openHall } from "./plans/open-hall.ts";

export interface DemoGroup {
  readonly key: GroupKey;
  readonly plan: DemoPlan;
}

export interface DemoRegion {
  readonly key: RegionKey;
  readonly name: string;
  readonly groups: readonly DemoGroup[];
}

export const demoProgramme = {
  name: "Заедно на местно ниво (демо)",
  starts: "2026-09-01",
  ends: "2028-02-29",
} as const;

/** The one with the open join code comes first. */
export const demoRegions: readonly DemoRegion[] = [
  {
    key: "plovdiv",
    name: "Пловдив",
    groups: [
      { key: "pdv1", plan: everyChild },
      { key: "pdv2", plan: firstJob },
    ],
  },
  {
    key: "blagoevgrad",
    name: "Благоевград",
    groups: [
      { key: "blg1", plan: brightStreet },
      { key: "blg2", plan: healthCloseBy },
    ],
  },
  {
    key: "lom",
    name: "Лом",
    groups: [
      { key: "lom1", plan: cleanNeighbourhood },
      { key: "lom2", plan: openHall },
    ],
  },
];
