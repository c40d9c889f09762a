/** The line is slow, and nobody has said on this device whether to spare it: asks once. */
import { useWeakNetwork } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";

export function SlowLineBand() {
  const t = useText();
  const { suggested, set } = useWeakNetwork();
  if (!suggested) return null;
  return (
    <Band
      icon="wifi-off"
      title={t("device.slowTitle")}
      onClose={() => set(false)}
      action={
        <Button kind="plain" onClick={() => set(true)}>
          {t("device.slowButton")}
        </Button>
      }
    >
      {t("device.slowText")}
    </Band>
  );
}
