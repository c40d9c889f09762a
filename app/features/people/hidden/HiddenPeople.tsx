/** What stands in place of table and maps while positions are hidden: that they are, and who is around, by name alone. */
import { mapPeople } from "@zaedno/maps";
import { Band } from "../../../ui/Band.tsx";
import { SectorMark } from "../../../ui/SectorMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { personLink, usePersonLinks } from "../use-person-link.ts";
import styles from "./HiddenPeople.module.css";

export function HiddenPeople() {
  const t = useText();
  const { plan } = usePeopleScreen();
  const links = usePersonLinks();
  const people = [...mapPeople(plan)].sort((a, b) => a.label.localeCompare(b.label, "bg"));
  return (
    <>
      <Band icon="eye-off">{t("maps.hiddenText")}</Band>
      <ul className={styles.names} aria-label={t("people.title")}>
        {people.map(({ id, label, sector }) => (
          <li key={id} data-person={id}>
            <a {...personLink(links, id)} className={styles.name}>
              <SectorMark sector={sector ?? undefined} />
              <Written>{label}</Written>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
