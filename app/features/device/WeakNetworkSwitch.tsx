/** Spares the line of this device, or not: fewer live movements, lists before maps. */
import { useId } from "react";
import { useWeakNetwork } from "../../collab/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./WeakNetworkSwitch.module.css";

export function WeakNetworkSwitch() {
  const t = useText();
  const hint = useId();
  const { on, set } = useWeakNetwork();
  return (
    <div>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={hint}
        className={styles.switch}
        onClick={() => set(!on)}
      >
        <Icon name="wifi-off" />
        <span>{t("device.weak")}</span>
        <span className={styles.state}>{t(on ? "device.switchOn" : "device.switchOff")}</span>
        <span className={styles.track} aria-hidden="true" />
      </button>
      <p id={hint} className="dim small">
        {t("device.weakHint")}
      </p>
    </div>
  );
}
