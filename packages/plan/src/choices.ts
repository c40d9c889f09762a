/**
 * The lists that people choose from, and how long their texts may be. Apart from the sections, which need Yjs: screens
 * name these in their first view, long before anybody edits.
 */

// demands
export const demandStates = ["draft", "agreed", "submitted", "partly_won", "won", "lost"] as const;

export type DemandState = (typeof demandStates)[number];

export const demandTextMax = 300;

export const demandWhoMax = 200;

// events
export const eventTypes = [
  "workshop",
  "seminar",
  "round_table",
  "council_session",
  "committee_session",
  "meeting",
  "community_meeting",
  "media_event",
  "external_deadline",
  "celebration",
] as const;

export type EventType = (typeof eventTypes)[number];

export const eventTitleMax = 300;

export const eventAgendaMax = 2000;

// messages
/** In the order in which they are shown. */
export const messageKinds = ["narrative", "core", "audience", "answer", "story", "press"] as const;

export type MessageKind = (typeof messageKinds)[number];

export const messageTitleMax = 200;

// coalition
export const coalitionStages = [
  "identified",
  "contacted",
  "met",
  "considering",
  "agreed",
  "active",
  "declined",
  "left",
] as const;

export type CoalitionStage = (typeof coalitionStages)[number];

// the plan as a whole
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

/** The seven parts of the way: issue, demand, people, steps, messages, showing, follow-up. */
export const phases = [1, 2, 3, 4, 5, 6, 7] as const;

export type Phase = (typeof phases)[number];

export const planTitleMax = 300;

// positions
export const supportLevels = [-2, -1, 0, 1, 2] as const;

export const powerLevels = [1, 2, 3, 4] as const;

export const confidences = ["guess", "heard", "confirmed"] as const;

export type Support = (typeof supportLevels)[number];

export type PowerLevel = (typeof powerLevels)[number];

export type Confidence = (typeof confidences)[number];

export const positionTextMax = 1000;

// relations
export const relationTypes = [
  "decides_over",
  "reports_to",
  "advises",
  "influences",
  "funds",
  "works_with",
  "allied_with",
  "in_dispute_with",
  "informs",
  "serves",
  "member_of",
] as const;

export type RelationType = (typeof relationTypes)[number];

export const relationStrengths = [1, 2, 3] as const;

export type RelationStrength = (typeof relationStrengths)[number];

const mutual: ReadonlySet<RelationType> = new Set(["works_with", "allied_with", "in_dispute_with"]);

/** [Q4] True for a relation that has no direction. */
export function isMutual(type: RelationType): boolean {
  return mutual.has(type);
}

// stakeholders
export const stakeholderTypes = ["person", "institution", "ngo", "media", "business", "community"] as const;

export const sectors = [
  "municipality",
  "state",
  "education",
  "health",
  "employment",
  "social",
  "civil",
  "business",
  "media",
  "faith",
  "neighbourhood",
] as const;

export const publicRoles = ["decides", "advises", "implements", "affected", "influences", "watches"] as const;

export const stakeholderLevels = ["local", "regional", "national", "european"] as const;

export type StakeholderType = (typeof stakeholderTypes)[number];

export type Sector = (typeof sectors)[number];

export type PublicRole = (typeof publicRoles)[number];

export type StakeholderLevel = (typeof stakeholderLevels)[number];

export const stakeholderNameMax = 200;

// goal
export const goalTextMax = 1000;
