/**
 * The kinds of field that entries are made of. Each says what may be stored (a valibot schema whose messages are the
 * keys of refusal), and what is shown in place of something that may not.
 */
import * as v from "valibot";
import { type Day, day, isDay } from "../days.ts";
import { isMemberId, type MemberId } from "../ids.ts";
import type { Scalar } from "../plan-document.ts";
import { hasVisibleText, shorten, tidyLine, tidyLines } from "../text.ts";
import { isTime, type Time } from "../times.ts";
import type { RepairKind } from "./section.ts";

export interface Field<Value> {
  /** Rule of the section that this field keeps. */
  readonly rule: string;
  /** Stored form → value; refuses with a `PlanRuleKey` as message. */
  readonly schema: v.GenericSchema<unknown, Value>;
  // A method, not a property: tables hold fields of different values side by side.
  encode(value: Value): Scalar;
  /** `never`: the entry is nothing without this field. */
  readonly need: "optional" | "required" | "never-missing";
  /** Shown instead of a missing or hopeless value of a required field. */
  readonly fallback?: (key: string) => Value;
  /** Saves what can be saved of a refused value. */
  readonly mend?: { readonly kind: RepairKind; readonly from: (raw: unknown) => Value | undefined };
  /** For the sentence that explains a refusal. */
  readonly limit?: number;
}

/** One field per property. */
export type FieldsOf<Thing> = { readonly [Name in keyof Thing]-?: Field<Exclude<Thing[Name], undefined>> };

/** What has fields: things, records, facts. */
export interface Fielded<Fields> {
  /** Rule broken by what names nothing. */
  readonly entryRule: string;
  readonly fields: FieldsOf<Fields>;
}

interface TextRules {
  readonly rule: string;
  readonly max: number;
}

interface NumberRules {
  readonly rule: string;
  readonly min: number;
  readonly max: number;
}

/** One line of text that may be missing. */
export const line = ({ rule, max }: TextRules): Field<string> => ({
  rule,
  schema: textSchema(tidyLine, max),
  encode: asIs,
  need: "optional",
  mend: { kind: "shortened", from: (raw) => shortened(tidyLine, raw, max) },
  limit: max,
});

/** One line of text that must be there; a dash stands in for it. */
export const requiredLine = (rules: TextRules): Field<string> => ({
  ...line(rules),
  need: "required",
  fallback: () => "—",
});

/** Text of several lines that may be missing. */
export const lines = ({ rule, max }: TextRules): Field<string> => ({
  rule,
  schema: textSchema(tidyLines, max),
  encode: asIs,
  need: "optional",
  mend: { kind: "shortened", from: (raw) => shortened(tidyLines, raw, max) },
  limit: max,
});

export const dayField = (rule: string): Field<Day> => ({
  rule,
  schema: v.custom<Day>(isDay, "day-unreadable"),
  encode: asIs,
  need: "optional",
});

/** A day that must be there; one that can't be read is shown so far away that nobody overlooks it. */
export const requiredDay = (rule: string): Field<Day> => ({
  ...dayField(rule),
  need: "required",
  fallback: () => day("1970-01-01"),
});

export const timeField = (rule: string): Field<Time> => ({
  rule,
  schema: v.custom<Time>(isTime, "time-unreadable"),
  encode: asIs,
  need: "optional",
});

/** A moment as ISO text, by the clock of whoever wrote it. */
export const momentField = (rule: string): Field<string> => ({
  rule,
  schema: v.pipe(v.string("value-unreadable"), v.isoTimestamp("value-unreadable")),
  encode: asIs,
  need: "optional",
});

export const memberField = (rule: string): Field<MemberId> => ({
  rule,
  schema: v.custom<MemberId>(isMemberId, "member-unknown"),
  encode: asIs,
  need: "optional" as const,
});

export const choice = <const Choices extends readonly string[]>(rule: string, choices: Choices) => ({
  rule,
  schema: v.picklist(choices, "choice-unknown"),
  encode: asIs,
  need: "optional" as const,
});

export const requiredChoice = <const Choices extends readonly string[]>(
  rule: string,
  choices: Choices,
  fallback: Choices[number],
) => ({ ...choice(rule, choices), need: "required" as const, fallback: () => fallback });

/** One of a few numbers, as on a scale. */
export const level = <const Levels extends readonly number[]>(rule: string, levels: Levels): Field<Levels[number]> => ({
  rule,
  // N.B. by identity: the negative zero, which JSON can't carry, is on no scale.
  schema: v.custom<Levels[number]>((raw) => levels.some((one) => Object.is(one, raw)), "choice-unknown"),
  encode: asIs,
  need: "optional",
});

/** The id of another thing in the plan, which may be deleted or not here yet. */
export const reference = <Id extends string>(rule: string, isId: (raw: unknown) => raw is Id): Field<Id> => ({
  rule,
  schema: v.custom<Id>(isId, "entry-unknown"),
  encode: asIs,
  need: "optional",
});

/** What the entry is nothing without. */
export const requiredReference = <Id extends string>(rule: string, isId: (raw: unknown) => raw is Id): Field<Id> => ({
  ...reference(rule, isId),
  need: "never-missing",
});

/** Yes or no; absent is no. */
export const optionalFlag = (rule: string): Field<boolean> => ({
  rule,
  schema: v.boolean("value-unreadable"),
  encode: asIs,
  need: "optional",
});

export const flag = (rule: string): Field<boolean> => ({
  rule,
  schema: v.boolean("value-unreadable"),
  encode: asIs,
  need: "required",
  fallback: () => false,
});

/** The key of a row in a library that the program brings along. */
export const keyName = (rule: string, max: number): Field<string> => ({
  rule,
  schema: v.pipe(
    v.string("value-unreadable"),
    v.maxLength(max, "text-too-long"),
    v.regex(/^[a-z0-9_]+$/, "value-unreadable"),
  ),
  encode: asIs,
  need: "optional",
  limit: max,
});

/** Euro, cents allowed. */
export const euro = (rule: string, max: number): Field<number> => amount({ rule, min: 0, max });

/** A number with two decimals. */
export const amount = ({ rule, min, max }: NumberRules): Field<number> => ({
  rule,
  schema: v.pipe(
    v.number("number-out-of-range"),
    v.finite("number-out-of-range"),
    v.minValue(min, "number-out-of-range"),
    v.maxValue(max, "number-out-of-range"),
    v.transform(toCents),
  ),
  encode: asIs,
  need: "optional",
  mend: {
    kind: "clamped",
    from: (raw) => (typeof raw === "number" && !Number.isNaN(raw) ? Math.min(Math.max(min, raw), max) : undefined),
  },
  limit: max,
});

/** N.B. `+ 0` turns the negative zero, which no one typed, into zero. */
const toCents = (number: number): number => Math.round(number * 100) / 100 + 0;

const asIs = <Value extends Scalar>(value: Value): Scalar => value;

function textSchema(tidy: (text: string) => string, max: number) {
  return v.pipe(
    v.string("value-unreadable"),
    v.transform(tidy),
    v.check(hasVisibleText, "text-empty"),
    v.maxLength(max, "text-too-long"),
  );
}

function shortened(tidy: (text: string) => string, raw: unknown, max: number): string | undefined {
  if (typeof raw !== "string") return undefined;
  const short = shorten(tidy(raw), max);
  return hasVisibleText(short) ? short : undefined;
}
