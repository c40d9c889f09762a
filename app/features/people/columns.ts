/** The columns of the people table, each with what stands in its cells and how a cell is written. */
import {
  type CoalitionStage,
  coalitionStages,
  type PowerLevel,
  type PublicRole,
  powerLevels,
  publicRoles,
  type Sector,
  type StakeholderId,
  type Support,
  sectors,
  supportLevels,
} from "@zaedno/plan";
import type { PlanActions } from "../../collab/index.ts";
import type { PersonRow } from "./people-rows.ts";

/** In the order in which Tab goes through them. */
export const columnIds = [
  "sector",
  "name",
  "roleTitle",
  "publicRole",
  "support",
  "supportTarget",
  "power",
  "interest",
  "stage",
  "publish",
] as const;

export type ColumnId = (typeof columnIds)[number];
export type TextColumn = "name" | "roleTitle";
export type ChoiceColumn = Exclude<ColumnId, TextColumn>;

export function isTextColumn(column: ColumnId): column is TextColumn {
  return column === "name" || column === "roleTitle";
}

export function isColumnId(text: unknown): text is ColumnId {
  return columnIds.some((column) => column === text);
}

const supportKeys = ["2", "1", "0", "-1", "-2"] as const;
const levelKeys = ["4", "3", "2", "1"] as const;

/** What can be picked in a cell, as keys; the empty key, which every cell but "publish" has too, means "not noted". */
export const choiceKeys: Readonly<Record<ChoiceColumn, readonly string[]>> = {
  sector: sectors,
  publicRole: publicRoles,
  support: supportKeys,
  supportTarget: supportKeys,
  power: levelKeys,
  interest: levelKeys,
  stage: coalitionStages,
  publish: ["yes", "no"],
};

/** What stands in a cell: the text, or the key of the choice; empty where nothing is noted. */
export function cellValue({ who, position, place }: PersonRow, column: ColumnId): string {
  switch (column) {
    case "sector":
      return who.sector ?? "";
    case "name":
      return who.name;
    case "roleTitle":
      return who.roleTitle ?? "";
    case "publicRole":
      return who.publicRole ?? "";
    case "support":
      return String(position.support ?? "");
    case "supportTarget":
      return String(position.supportTarget ?? "");
    case "power":
      return String(position.power ?? "");
    case "interest":
      return String(position.interest ?? "");
    case "stage":
      return place.stage ?? "";
    case "publish":
      return who.publish ? "yes" : "no";
  }
}

/** Writes one cell; `value` as `cellValue` gives it. Throws what the operation refuses. */
export function writeCell(plan: PlanActions, id: StakeholderId, column: ColumnId, value: string): void {
  switch (column) {
    case "name":
      plan.editStakeholder(id, { name: value });
      break;
    case "roleTitle":
      plan.editStakeholder(id, { roleTitle: value.trim() === "" ? undefined : value });
      break;
    case "sector":
      plan.editStakeholder(id, { sector: sectorOf(value) });
      break;
    case "publicRole":
      plan.editStakeholder(id, { publicRole: publicRoleOf(value) });
      break;
    case "publish":
      plan.editStakeholder(id, { publish: value === "yes" ? true : undefined });
      break;
    case "support":
      plan.setPosition(id, { support: supportOf(value) });
      break;
    case "supportTarget":
      plan.setPosition(id, { supportTarget: supportOf(value) });
      break;
    case "power":
      plan.setPosition(id, { power: levelOf(value) });
      break;
    case "interest":
      plan.setPosition(id, { interest: levelOf(value) });
      break;
    case "stage":
      plan.setCoalition(id, { stage: stageOf(value) });
      break;
  }
}

const sectorOf = (key: string): Sector | undefined => sectors.find((one) => one === key);
const publicRoleOf = (key: string): PublicRole | undefined => publicRoles.find((one) => one === key);
const stageOf = (key: string): CoalitionStage | undefined => coalitionStages.find((one) => one === key);
export const supportOf = (key: string): Support | undefined => supportLevels.find((one) => String(one) === key);
export const levelOf = (key: string): PowerLevel | undefined => powerLevels.find((one) => String(one) === key);
