/** What an invented plan holds, in the words of its story: things are named by short keys, days are the story's own. */
import type {
  CoalitionStage,
  DeedVerb,
  Demand,
  EventType,
  Goal,
  MessageKind,
  Phase,
  PlanLanguage,
  PolicyArea,
  Position,
  PublicRole,
  RelationType,
  Sector,
  StakeholderType,
  StepColumn,
  Tactic,
} from "@zaedno/plan";
import type { PersonKey } from "./demo-people.ts";

/** The workshop is on this day, and the story is told from "today". */
export const storyBegins = "2027-01-15";
export const storyToday = "2027-02-08";

export interface DemoPlan {
  readonly facts: {
    readonly title: string;
    readonly titleEn: string;
    readonly lang: PlanLanguage;
    readonly area: PolicyArea;
    readonly phase: Phase;
  };
  readonly goal: Goal;
  readonly demand: DemoDemand;
  readonly stakeholders: readonly DemoStakeholder[];
  readonly positions: DemoPositions;
  readonly coalition: DemoCoalition;
  readonly relations: readonly DemoRelation[];
  readonly events: readonly DemoEvent[];
  readonly messages: readonly DemoMessage[];
  readonly steps: readonly DemoStep[];
  /** What was done just before somebody looks at the demo for the first time. */
  readonly news?: readonly DemoDeed[];
}

export interface DemoDeed {
  readonly person: PersonKey;
  readonly verb: DeedVerb;
  readonly step: string;
  readonly minutesAgo: number;
}

export interface DemoDemand extends Pick<Demand, "who" | "text" | "measure" | "baseline" | "target" | "state"> {
  readonly primary: string;
  readonly secondary?: string;
  readonly due: string;
}

export interface DemoStakeholder {
  readonly key: string;
  readonly type: StakeholderType;
  readonly name: string;
  readonly roleTitle?: string;
  readonly sector: Sector;
  readonly publicRole: PublicRole;
  readonly publish?: boolean;
}

export type DemoPositions = Readonly<Record<string, DemoPosition>>;

export interface DemoPosition extends Omit<Position, "assessedOn"> {
  readonly assessedOn?: string;
}

export type DemoCoalition = Readonly<Record<string, DemoCoalitionPlace>>;

export interface DemoCoalitionPlace {
  readonly stage: CoalitionStage;
  readonly roleInCoalition?: string;
  readonly joinedOn?: string;
  readonly publicOk?: boolean;
  readonly contact?: PersonKey;
}

export interface DemoRelation {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly strength?: 1 | 2 | 3;
}

export interface DemoEvent {
  readonly key: string;
  readonly type: EventType;
  readonly title: string;
  readonly day: string;
  readonly lastDay?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly host?: string;
  readonly agenda?: string;
  readonly isExternal?: boolean;
  readonly isMilestone?: boolean;
  readonly publish?: boolean;
  readonly minutes?: string;
}

export interface DemoMessage {
  readonly kind: MessageKind;
  readonly title: string;
  /** Paragraphs, with an empty line between them; absent where nothing is written yet. */
  readonly text?: string;
  readonly audience?: readonly string[];
}

export interface DemoStep {
  readonly key: string;
  readonly title: string;
  readonly tactic: Tactic;
  readonly owner?: PersonKey;
  readonly start: string;
  readonly due: string;
  readonly column: StepColumn;
  readonly after?: readonly string[];
  readonly targets?: readonly string[];
  readonly legalKey?: string;
  readonly event?: string;
  readonly checks?: readonly { readonly text: string; readonly done: boolean }[];
}
