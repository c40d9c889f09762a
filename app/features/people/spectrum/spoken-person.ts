/** What a link in the half circle says: who, how much power, where the group would like them, and whether the demand is to them. */
import { wishDirection } from "@zaedno/maps";
import { type StakeholderId, stanceOf } from "@zaedno/plan";
import { useText } from "../../../ui/text.tsx";
import { usePlacing } from "../placing/placing-context.ts";

export function useSpokenPerson(id: StakeholderId): string {
  const t = useText();
  const person = usePlacing().people.find((one) => one.id === id);
  if (!person) return "";
  const { label, position, stance, isTarget } = person;
  const { power, supportTarget } = position;
  const wish = supportTarget === undefined ? stanceOf(undefined) : stanceOf({ support: supportTarget });
  const parts = [
    label,
    t(`people.stance.${stance}`),
    power === undefined ? null : t("maps.powerOf", { power }),
    wishDirection(position) === 0 ? null : t("maps.wanted", { stance: t(`people.stance.${wish}`) }),
    isTarget ? t("people.target.primary") : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
