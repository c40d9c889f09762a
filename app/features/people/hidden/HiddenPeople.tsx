/** What stands in place of a map while positions are hidden: that they are, the way back, and who is around, by name alone. */
import { mapPeople } from "@zaedno/maps";
import { Band } from "../../../ui/Band.tsx";
import { Button } from "../../../ui/Button.tsx";
import { SectorMark } from "../../../ui/SectorMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { usePeopleScreen } from "../people-context.ts";
import styles from "./HiddenPeople.module.css";
import { useHiddenPositions } from "./use-hidden-positions.ts";

export function HiddenPeople() {
  const t = useText();
  const { plan } = usePeopleScreen();
  const { hide } = useHiddenPositions();
  const people = [...mapPeople(plan)].sort((a, b) => a.label.localeCompare(b.label, "bg"));
  return (
    <>
      <Band icon="eye-off" action={<Button onClick={() => hide(false)}>{t("maps.unhide")}</Button>}>
        {t("maps.hiddenText")}
      </Band>
      <ul className={styles.names} aria-label={t("people.title")}>
        {people.map(({ id, label, sector }) => (
          <li key={id} className={styles.name}>
            <SectorMark sector={sector ?? undefined} />
            <Written>{label}</Written>
          </li>
        ))}
      </ul>
    </>
  );
}
