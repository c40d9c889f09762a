/** What was chosen from a list, in the words of the list: one table, because any page may tell of any field. */
import {
  coalitionStages,
  confidences,
  demandStates,
  eventTypes,
  messageKinds,
  phases,
  powerLevels,
  publicRoles,
  type RootName,
  relationStrengths,
  relationTypes,
  sectors,
  stakeholderLevels,
  stakeholderTypes,
  stanceOf,
  stepColumns,
  supportLevels,
  tactics,
} from "@zaedno/plan";
import type { Speak } from "../../ui/text.tsx";

export interface ChoiceField {
  readonly root: RootName;
  readonly field: string | null;
}

/** Null where the field is no choice, or the value none of its list. */
export function choiceWords(t: Speak, { root, field }: ChoiceField, value: unknown): string | null {
  if (field === "deletedAt") return t("editing.deleted");
  return tables.get(`${root} ${field}`)?.(t, value) ?? null;
}

type Words = (t: Speak, value: unknown) => string | null;

function among<const Choice>(choices: readonly Choice[], words: (t: Speak, one: Choice) => string): Words {
  return (t, value) => {
    const one = choices.find((choice) => choice === value);
    return one === undefined ? null : words(t, one);
  };
}

const stance = among(supportLevels, (t, support) => t(`people.stance.${stanceOf({ support })}`));

const tables: ReadonlyMap<string, Words> = new Map([
  ["meta phase", among(phases, (t, one) => t(`overview.phase.${one}`))],
  ["demands state", among(demandStates, (t, one) => t(`issue.state.${one}`))],
  ["steps tactic", among(tactics, (t, one) => t(`steps.tactic.${one}`))],
  ["steps place", (t, place) => columnWords(t, String(place).split(":")[0])],
  ["stakeholders type", among(stakeholderTypes, (t, one) => t(`people.type.${one}`))],
  ["stakeholders sector", among(sectors, (t, one) => t(`people.sector.${one}`))],
  ["stakeholders publicRole", among(publicRoles, (t, one) => t(`people.role.${one}`))],
  ["stakeholders level", among(stakeholderLevels, (t, one) => t(`people.level.${one}`))],
  ["stakeholders publish", (t, shown) => t(shown === true ? "people.published" : "people.hidden")],
  ["positions support", stance],
  ["positions supportTarget", stance],
  ["positions power", among(powerLevels, (t, one) => `${one} – ${t(`people.power.${one}`)}`)],
  ["positions interest", among(powerLevels, (t, one) => `${one} – ${t(`people.interest.${one}`)}`)],
  ["positions confidence", among(confidences, (t, one) => t(`people.confidence.${one}`))],
  ["coalition stage", among(coalitionStages, (t, one) => t(`people.stage.${one}`))],
  ["relations type", among(relationTypes, (t, one) => t(`people.relationTo.${one}`, { name: "…" }))],
  ["relations strength", among(relationStrengths, (t, one) => t(`people.strength.${one}`))],
  ["events type", among(eventTypes, (t, one) => t(`calendar.type.${one}`))],
  ["messages kind", among(messageKinds, (t, one) => t(`text.kind.${one}`))],
]);

const columnWords = among(stepColumns, (t, one) => t(`steps.column.${one}`));
