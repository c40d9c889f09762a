/** Plans for looking at maps: the people of a real campaign, and any number made up from a seed. */
import {
  addDemand,
  addStakeholders,
  type NewStakeholderRow,
  type Plan,
  type Position,
  powerLevels,
  readPlan,
  type StakeholderType,
  sectors,
  supportLevels,
} from "@zaedno/plan";
import { anActor, aPlan, seededNumbers } from "@zaedno/plan/testing";

interface PlanOptions {
  readonly seed?: number;
  /** Which of the people the demand is to. */
  readonly target?: number;
}

export function planWith(rows: readonly NewStakeholderRow[], { seed = 1, target }: PlanOptions = {}): Plan {
  const doc = aPlan();
  const actor = anActor({ seed });
  const ids = addStakeholders(doc, actor, rows);
  const primaryTargetId = target === undefined ? undefined : ids[target];
  if (primaryTargetId !== undefined) addDemand(doc, actor, { text: "нареди дежурство", primaryTargetId });
  return readPlan(doc);
}

/** Another position for one of the people of a plan, as if somebody had dragged them. */
export function moved(plan: Plan, index: number, position: Position): Plan {
  const id = plan.stakeholders[index]?.id;
  if (id === undefined) throw new Error("There is nobody of that number.");
  return { ...plan, positions: { ...plan.positions, [id]: { ...plan.positions[id], ...position } } };
}

/** `count` people anywhere, some of them not known; a seed repeats them. */
export function crowd(count: number, seed: number, { target = 0 }: { target?: number } = {}): Plan {
  const next = seededNumbers(seed);
  const one = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(next() * values.length)];
  const rows = Array.from({ length: count }, (): NewStakeholderRow => {
    const isPerson = next() < 0.5;
    const type: StakeholderType = isPerson ? "person" : "institution";
    const name = isPerson ? `${one(firstNames)} ${one(familyNames)}` : (one(institutions) ?? "");
    const roleTitle = isPerson && next() < 0.7 ? one(offices) : undefined;
    const sector = one(sectors);
    const support = next() < 0.08 ? undefined : one(supportLevels);
    const supportTarget = next() < 0.6 ? one(supportLevels) : undefined;
    const power = next() < 0.06 ? undefined : one(powerLevels);
    const interest = next() < 0.06 ? undefined : one(powerLevels);
    return {
      stakeholder: { type, name, ...(roleTitle && { roleTitle }), ...(sector && { sector }) },
      position: { support, supportTarget, power, interest },
    };
  });
  return planWith(rows, { seed, target });
}

const offices = [
  "кмет на общината",
  "ресорен зам.-кмет по образование",
  "председател на комисията по образование",
  "общински съветник",
  "директор на ДГ „Пчелица“",
  "началник на РУО",
  "секретар на читалището",
  "лекар",
  "здравен медиатор",
  "областен управител",
  "директор на Бюрото по труда",
  "журналист",
  "кмет на района",
];

const firstNames = ["Калина", "Борис", "Весела", "Никола", "Румяна", "Тодор", "Магдалена", "Емил"];
const familyNames = ["Примерова", "Образцов", "Макетова", "Условен", "Пробева", "Измислев", "Демонстрациева"];

const institutions = [
  "Дирекция „Образование“ в общината",
  "РУО (регионално управление на образованието)",
  "Родители от квартала",
  "Образователни медиатори",
  "Читалище „Светлина“",
  "Младежко сдружение",
  "Местно радио",
  "Магазин за компютри",
  "Онлайн група „Нашият град“",
  "ДСП – отдел за закрила на детето",
  "Студенти доброволци",
  "РЗИ",
  "Бюро по труда",
  "Общинска библиотека „Паисий Хилендарски“",
  "Спортен клуб",
  "Църковно настоятелство",
];

const row = (
  stakeholder: NewStakeholderRow["stakeholder"],
  support: Position["support"],
  supportTarget: Position["support"],
  [power, interest]: readonly [Position["power"], Position["interest"]],
): NewStakeholderRow => ({ stakeholder, position: { support, supportTarget, power, interest } });

/** The seventeen around „Всяко дете в градината“; the first is whom the demand is to. */
export const seventeenRows: readonly NewStakeholderRow[] = [
  row(
    { type: "person", name: "Калина Примерова", roleTitle: "ресорен зам.-кмет по образование", sector: "municipality" },
    0,
    1,
    [4, 3],
  ),
  row({ type: "person", name: "Борис Образцов", roleTitle: "кмет на общината", sector: "municipality" }, 0, 1, [4, 2]),
  row({ type: "person", name: "Весела Макетова", roleTitle: "кмет на района", sector: "municipality" }, 1, 2, [3, 3]),
  row(
    {
      type: "person",
      name: "Никола Условен",
      roleTitle: "председател на комисията по образование",
      sector: "municipality",
    },
    0,
    1,
    [3, 3],
  ),
  row({ type: "institution", name: "Дирекция „Образование“ в общината", sector: "municipality" }, -1, 0, [3, 3]),
  row({ type: "institution", name: "РУО (регионално управление на образованието)", sector: "education" }, 1, 1, [2, 3]),
  row(
    { type: "person", name: "Румяна Пробева", roleTitle: "директор на ДГ „Пчелица“ (демо)", sector: "education" },
    1,
    2,
    [2, 4],
  ),
  row({ type: "community", name: "Родители от квартала", sector: "neighbourhood" }, 2, 2, [2, 4]),
  row({ type: "community", name: "Образователни медиатори", sector: "education" }, 2, 2, [2, 4]),
  row({ type: "institution", name: "Читалище „Светлина“ (демо)", sector: "civil" }, 1, 2, [2, 3]),
  row({ type: "ngo", name: "Младежко сдружение (демо)", sector: "civil" }, 2, 2, [2, 4]),
  row({ type: "media", name: "Местно радио (демо)", sector: "media" }, 0, 1, [2, 2]),
  row({ type: "business", name: "Магазин за компютри (демо)", sector: "business" }, 0, 1, [1, 2]),
  row({ type: "community", name: "Онлайн група „Нашият град“ (демо)", sector: "media" }, -2, -1, [2, 3]),
  row(
    { type: "person", name: "Тодор Измислев", roleTitle: "общински съветник", sector: "municipality" },
    -1,
    0,
    [3, 2],
  ),
  row({ type: "institution", name: "ДСП – отдел за закрила на детето", sector: "social" }, 0, 1, [2, 2]),
  row({ type: "community", name: "Студенти доброволци", sector: "education" }, undefined, 1, [1, 2]),
];

export function seventeen(): Plan {
  return planWith(seventeenRows, { target: 0 });
}
