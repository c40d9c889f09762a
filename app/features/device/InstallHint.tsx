/** How to put Zaedno on the home screen; nothing where it is there already or cannot be put. */
import { useSyncExternalStore } from "react";
import { installWay } from "../../service-worker/install.ts";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";

export function InstallHint() {
  const t = useText();
  const way = useSyncExternalStore(installWay.subscribe, installWay.get, installWay.getInitial);
  if (way === null) return null;
  if (way.kind === "share-menu") return <p className="dim small">{t("device.installShareMenu")}</p>;
  return (
    <Button wide icon="smartphone" onClick={way.ask}>
      {t("device.install")}
    </Button>
  );
}
