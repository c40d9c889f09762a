/** A demand as one sentence: "We want the deputy mayor to open a help desk by 26 February." */
import { type Day, type Demand, daysBetween, isDay, type Plan, type PlanLanguage } from "@zaedno/plan";
import { formatDay } from "../../ui/dates.ts";
import { sentenceFrames } from "./sentence-frames.ts";

export interface SentenceFacts {
  readonly who?: string | undefined;
  readonly text?: string | undefined;
  readonly due?: string | undefined;
}

/** `key`: who and until when, which everybody must know by heart. `gap`: asked for, not there yet. */
export interface SentencePart {
  readonly kind: "plain" | "key" | "gap";
  readonly words: string;
}

interface Telling {
  readonly lang: PlanLanguage;
  readonly today: Day;
  /** Shows what is missing, for those who are writing it. Without, the sentence does with what there is. */
  readonly withGaps?: boolean;
}

export function demandSentence(facts: SentenceFacts, { lang, today, withGaps = false }: Telling): SentencePart[] {
  const frame = sentenceFrames[lang];
  const { want, to, by } = frame;
  const who = partOf(facts.who, "key", frame.who);
  const text = partOf(withoutStop(facts.text), "plain", frame.what);
  const due = partOf(isDay(facts.due) ? dayInSentence(facts.due, today, lang) : undefined, "key", frame.when);
  const hasEnd = withGaps || due.kind !== "gap";
  return [
    plain(`${want} `),
    who,
    plain(` ${to} `),
    text,
    ...(hasEnd ? [plain(" "), { ...due, words: unbroken(`${by} ${due.words}`) }] : []),
    plain("."),
  ];
}

function partOf(words: string | undefined, kind: "plain" | "key", gap: string): SentencePart {
  const said = words?.trim() ?? "";
  return said === "" ? { kind: "gap", words: gap } : { kind, words: said };
}

const plain = (words: string): SentencePart => ({ kind: "plain", words });

/** A day is read in one piece. */
const unbroken = (words: string): string => words.replaceAll(" ", noBreakSpace);
const noBreakSpace = "\u00a0";

/** The sentence goes on behind it. */
function withoutStop(text: string | undefined): string | undefined {
  return text?.trim().replace(/[.;,]+$/, "");
}

function dayInSentence(day: Day, today: Day, lang: PlanLanguage): string {
  return formatDay(day, lang, Math.abs(daysBetween(today, day)) > monthsWithoutYear ? "full" : "long");
}

/** Further away, the month alone would be taken for the wrong year's. */
const monthsWithoutYear = 300;

/** Of a demand that names nobody in its own words, the one it is aimed at. */
export function sentenceFacts({ who, text, due, primaryTargetId }: Demand, { stakeholders }: Plan): SentenceFacts {
  const target = stakeholders.find(({ id }) => id === primaryTargetId);
  return { who: who ?? target?.name, text, due };
}
