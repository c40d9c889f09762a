/** Confirms whose code it is, before anybody gives a name. */
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./FoundGroup.module.css";
import type { OfferView } from "./join-answer.ts";

export function FoundGroup({ offer }: { offer: OfferView }) {
  const t = useText();
  return (
    <p className={styles.found}>
      <Icon name="circle-check" />
      <span>
        <b>{offer.groupName}</b>
        <br />
        <span className="dim">{t("ui.groupIn", { region: offer.regionName })}</span>
      </span>
    </p>
  );
}
