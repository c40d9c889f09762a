/**
 * What somebody is called on a map.
 *
 * Rules
 * [V2] Who holds an office is shown by the office, with a capital; everybody else by name. Two people of one office are
 *      told apart by their names.
 */
import type { Stakeholder, StakeholderId } from "@zaedno/plan";

type Named = Pick<Stakeholder, "type" | "name" | "roleTitle">;

/** The office with a capital, or the name. */
export function mapLabel({ type, name, roleTitle }: Named): string {
  const office = roleTitle?.trim() ?? "";
  return type === "person" && office !== "" ? capital(office) : name;
}

/** The label of each, told apart. */
export function mapLabels(stakeholders: readonly (Named & { id: StakeholderId })[]): Map<StakeholderId, string> {
  const holders = new Map<string, number>();
  for (const one of stakeholders) holders.set(mapLabel(one), (holders.get(mapLabel(one)) ?? 0) + 1);
  return new Map(
    stakeholders.map((one) => {
      const label = mapLabel(one);
      const isShared = (holders.get(label) ?? 0) > 1 && label !== one.name;
      return [one.id, isShared ? `${label} ${one.name}` : label];
    }),
  );
}

function capital(text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase("bg") + text.slice(first.length);
}
