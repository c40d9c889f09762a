/** Which rows are added, which only fill what is empty at somebody who is there already, and which are left out. */
import type { NewStakeholderRow, StakeholderFill, StakeholderId } from "@zaedno/plan";
import { guessType } from "../guess-type.ts";
import type { PersonRow } from "../people-rows.ts";
import { isUsable, type PastedPerson } from "./pasted-people.ts";

/** What happens with a row whose name is there already. */
export const twinChoices = ["skip", "fill", "add"] as const;
export type TwinChoice = (typeof twinChoices)[number];

export interface PasteDeeds {
  readonly add: readonly NewStakeholderRow[];
  readonly fill: readonly StakeholderFill[];
  readonly skipped: number;
}

export function planOfPaste(
  people: readonly PastedPerson[],
  choices: ReadonlyMap<number, TwinChoice>,
  known: readonly PersonRow[],
): PasteDeeds {
  const rows = new Map(known.map((row) => [row.id, row]));
  const add: NewStakeholderRow[] = [];
  const fills = new Map<StakeholderId, StakeholderFill>();
  for (const person of people.filter(isUsable)) {
    const choice = choiceFor(person, choices);
    const row = person.twin === null || person.twin === "above" ? undefined : rows.get(person.twin);
    if (choice === "add") add.push(newRowOf(person));
    else if (choice === "fill" && row && !fills.has(row.id)) {
      const filling = fillingOf(person, row);
      if (filling !== null) fills.set(row.id, filling);
    }
  }
  return { add, fill: [...fills.values()], skipped: people.length - add.length - fills.size };
}

/** What stands in the choice of a row: new people are added, known ones left alone until somebody says otherwise. */
export function choiceFor({ number, twin }: PastedPerson, choices: ReadonlyMap<number, TwinChoice>): TwinChoice {
  return twin === null ? "add" : (choices.get(number) ?? "skip");
}

function newRowOf({ name, stakeholder, position, place }: PastedPerson): NewStakeholderRow {
  return { stakeholder: { type: guessType(name), ...stakeholder, name }, position, coalition: place };
}

/** Only what is empty there now; null when nothing is. What a person is, is never empty. */
function fillingOf({ stakeholder, position, place }: PastedPerson, row: PersonRow): StakeholderFill | null {
  const filling = {
    id: row.id,
    stakeholder: missingIn(row.who, stakeholder),
    position: missingIn(row.position, position),
    coalition: missingIn(row.place, place),
  };
  const count = [filling.stakeholder, filling.position, filling.coalition].flatMap(Object.keys).length;
  return count === 0 ? null : filling;
}

function missingIn<Facts extends object>(there: object, pasted: Facts): Partial<Facts> {
  // A part of the same facts, chosen by their keys.
  return Object.fromEntries(
    Object.entries(pasted).filter(([key, value]) => value !== undefined && !Object.hasOwn(there, key)),
  ) as Partial<Facts>;
}
