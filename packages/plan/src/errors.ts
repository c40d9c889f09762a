/**
 * The one way an operation says no: a rule of SPEC.md was asked to be broken. `key` is what the app translates,
 * so that a person reads a sentence and never this message.
 */

/** Every reason for which an operation is refused. The app has one text for each. */
export const planRuleKeys = [
  "entry-unknown",
  "text-empty",
  "text-too-long",
  "day-unreadable",
  "time-unreadable",
  "number-out-of-range",
  "choice-unknown",
  "member-unknown",
  "value-unreadable",
  "field-unknown",
  "due-before-start",
  "last-day-before-first",
  "end-before-start",
  "relation-to-itself",
  "relation-exists-already",
  "dependency-on-itself",
  "dependency-closes-circle",
  "too-many-entries",
  "plan-exists-already",
  "plan-newer-than-program",
] as const;

export type PlanRuleKey = (typeof planRuleKeys)[number];

/** What the sentence may need: the field meant, the limit that was passed. */
export type PlanRuleDetails = Readonly<Record<string, string | number>>;

export class PlanRuleError extends Error {
  override readonly name = "PlanRuleError";
  /** Rule id of SPEC.md or of the section, for example "S3". */
  readonly rule: string;
  readonly key: PlanRuleKey;
  readonly details: PlanRuleDetails;

  constructor(rule: string, key: PlanRuleKey, details: PlanRuleDetails = {}) {
    super(`[${rule}] ${key} ${JSON.stringify(details)}`);
    this.rule = rule;
    this.key = key;
    this.details = details;
  }
}
