/**
 * What a pasted table would do: each row as a person to add or to complete, with what is wrong with it. Nothing is
 * written here, so that people look first.
 */
import {
  type CoalitionPlace,
  coalitionStages,
  type Position,
  positionTextMax,
  publicRoles,
  type Stakeholder,
  type StakeholderId,
  sectors,
  stakeholderLevels,
  stakeholderNameMax,
  stakeholderTypes,
} from "@zaedno/plan";
import { levelOf, supportOf } from "../columns.ts";
import { guessType } from "../guess-type.ts";
import { choiceIn } from "../people-filters.ts";
import { personalDataIn } from "../personal-data.ts";
import { choiceMeant, plainWord } from "./choice-meant.ts";
import type { PasteChoice, PasteField } from "./known-words.ts";

export interface PastedPerson {
  /** Number of the row in the pasted table, from 1. */
  readonly number: number;
  readonly name: string;
  readonly stakeholder: Partial<PastedStakeholder>;
  readonly position: Partial<PastedPosition>;
  readonly place: Partial<Pick<CoalitionPlace, "stage">>;
  readonly problems: readonly Problem[];
  /** Somebody of this name is in the plan, or stands further up in this very table. */
  readonly twin: StakeholderId | "above" | null;
}

type PastedStakeholder = Pick<
  Stakeholder,
  "type" | "roleTitle" | "orgName" | "sector" | "level" | "publicRole" | "publish"
>;
type PastedPosition = Pick<Position, "support" | "supportTarget" | "power" | "interest" | "evidence" | "note">;

export type Problem =
  /** The row can't be added. */
  | { readonly kind: "no-name" }
  | { readonly kind: "too-long"; readonly field: PasteField; readonly limit: number }
  /** The cell stays empty. */
  | { readonly kind: "not-understood"; readonly field: PasteField; readonly words: string }
  /** It may stay; people are asked whether it is needed. */
  | { readonly kind: "personal" };

export function isUsable({ problems }: Pick<PastedPerson, "problems">): boolean {
  return problems.every(({ kind }) => kind !== "no-name" && kind !== "too-long");
}

type Row = readonly string[];
type Known = readonly Pick<Stakeholder, "id" | "name">[];

export function pastedPeople(
  rows: readonly Row[],
  columns: readonly (PasteField | null)[],
  known: Known,
): readonly PastedPerson[] {
  const twins = new Map<string, StakeholderId | "above">(known.map(({ id, name }) => [plainWord(name), id]));
  return rows.map((row, index) => {
    const person = personOf(row, columns, index + 1);
    const key = plainWord(person.name);
    const twin = twins.get(key) ?? null;
    if (isUsable(person) && twin === null) twins.set(key, "above");
    return { ...person, twin };
  });
}

function personOf(row: Row, columns: readonly (PasteField | null)[], number: number): Omit<PastedPerson, "twin"> {
  const problems: Problem[] = [];
  const raw = (field: PasteField): string => row[columns.indexOf(field)] ?? "";
  const line = (field: "name" | "roleTitle" | "orgName" | "evidence" | "note"): string => {
    const limit = field === "evidence" || field === "note" ? positionTextMax : stakeholderNameMax;
    const words = raw(field);
    if (words.length > limit) problems.push({ kind: "too-long", field, limit });
    return words;
  };
  const pick = (field: PasteChoice): string => {
    const key = choiceMeant(field, raw(field));
    if (key === null) problems.push({ kind: "not-understood", field, words: raw(field).slice(0, 60) });
    return key ?? "";
  };
  const name = line("name");
  if (!/[^\s\p{Cf}]/u.test(name)) problems.push({ kind: "no-name" });
  const stakeholder = filled<PastedStakeholder>({
    type: choiceIn(stakeholderTypes, pick("type")) ?? guessType(name),
    roleTitle: line("roleTitle") || undefined,
    orgName: line("orgName") || undefined,
    sector: choiceIn(sectors, pick("sector")) ?? undefined,
    level: choiceIn(stakeholderLevels, pick("level")) ?? undefined,
    publicRole: choiceIn(publicRoles, pick("publicRole")) ?? undefined,
    publish: pick("publish") === "yes" ? true : undefined,
  });
  const position = filled<PastedPosition>({
    support: supportOf(pick("support")),
    supportTarget: supportOf(pick("supportTarget")),
    power: levelOf(pick("power")),
    interest: levelOf(pick("interest")),
    evidence: line("evidence") || undefined,
    note: line("note") || undefined,
  });
  const place = filled<Pick<CoalitionPlace, "stage">>({ stage: choiceIn(coalitionStages, pick("stage")) ?? undefined });
  if (personalDataIn(row.join("\n"))) problems.push({ kind: "personal" });
  return { number, name, stakeholder, position, place, problems };
}

type Loose<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] | undefined };

/** Without what is undefined. */
function filled<Facts extends object>(facts: Loose<Facts>): Partial<Facts> {
  // What was undefined is left out, so every value that stays is one of Facts.
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<Facts>;
}
