/** Says that a new version waits. It never loads by itself: somebody may be in the middle of a sentence. */
import { useState, useSyncExternalStore } from "react";
import { Band } from "../ui/Band.tsx";
import { Button } from "../ui/Button.tsx";
import { useText } from "../ui/text.tsx";
import { takeNewVersion, waitingVersion } from "./register.ts";

export function UpdateBand() {
  const t = useText();
  const waiting = useSyncExternalStore(waitingVersion.subscribe, waitingVersion.get, waitingVersion.getInitial);
  const [closedFor, setClosedFor] = useState<ServiceWorker | null>(null);
  if (waiting === null || waiting === closedFor) return null;
  return (
    <Band
      icon="refresh-cw"
      title={t("sync.update.title")}
      onClose={() => setClosedFor(waiting)}
      action={
        <Button kind="plain" onClick={takeNewVersion}>
          {t("sync.update.button")}
        </Button>
      }
    >
      {t("sync.update.text")}
    </Band>
  );
}
