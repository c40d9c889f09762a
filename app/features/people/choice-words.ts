/** The words for what can be picked about a person, the same in table, list, details and on the way out to a spreadsheet. */
import { type PowerLevel, stanceOf } from "@zaedno/plan";
import type { Speak } from "../../ui/text.tsx";
import { type ChoiceColumn, levelOf, supportOf } from "./columns.ts";
import { choiceIn, filterChoices } from "./people-filters.ts";

/** A choice by its key; the empty key is "not noted". */
export function choiceWords(t: Speak, column: ChoiceColumn, key: string): string {
  switch (column) {
    case "sector":
      return t(`people.sector.${choiceIn(filterChoices.sector, key) ?? "none"}`);
    case "publicRole":
      return t(`people.role.${choiceIn(filterChoices.role, key) ?? "none"}`);
    case "stage":
      return t(`people.stage.${choiceIn(filterChoices.stage, key) ?? "none"}`);
    case "support":
    case "supportTarget":
      return t(`people.stance.${stanceOfKey(key)}`);
    case "power":
      return levelWords(t, key, (level) => t(`people.power.${level}`));
    case "interest":
      return levelWords(t, key, (level) => t(`people.interest.${level}`));
    case "publish":
      return t(key === "yes" ? "people.published" : "people.hidden");
  }
}

export function stanceOfKey(key: string) {
  const support = supportOf(key);
  return stanceOf(support === undefined ? undefined : { support });
}

function levelWords(t: Speak, key: string, wordsOf: (level: PowerLevel) => string): string {
  const level = levelOf(key);
  return level === undefined ? t("people.levelNone") : `${level} – ${wordsOf(level)}`;
}
