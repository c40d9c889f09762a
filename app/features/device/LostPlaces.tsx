/**
 * For somebody whose place in a group has ended while this device was away: nothing of that group stays
 * on the device, but work that was never sent may be taken along first.
 */
import { useEffect, useState } from "react";
import { forgetPages } from "../../service-worker/register.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./LostPlaces.module.css";

export function LostPlaces({ memberIds }: { memberIds: readonly string[] }) {
  const t = useText();
  const [unsent, setUnsent] = useState(0);
  const [asked, setAsked] = useState(false);
  const all = memberIds.join(" ");
  useEffect(() => {
    if (all !== "") void wipe(all.split(" "), "ask").then(setUnsent);
  }, [all]);
  if (unsent === 0) return null;
  const discard = () => void wipe(memberIds, "drop").then(setUnsent);
  return (
    <Band tone="warn" icon="lock" title={t("device.lostTitle")}>
      {t("device.lostText", { count: unsent })}
      <span className={styles.acts}>
        <Button icon="file-text" onClick={() => void takeAlong(memberIds)}>
          {t("device.lostDownload")}
        </Button>
        <Button kind="danger" icon="trash-2" onClick={asked ? discard : () => setAsked(true)}>
          {t(asked ? "device.lostSure" : "device.lostDiscard")}
        </Button>
      </span>
    </Band>
  );
}

/** Gives the number of changes that only this device has: with any, nothing was removed. */
async function wipe(memberIds: readonly string[], unsent: "ask" | "drop"): Promise<number> {
  // Only here: pages that merely could show this load nothing of the device's store.
  const { leaveDevice } = await import("../../collab/device-store/leave-device.ts");
  forgetPages();
  const outcome = await leaveDevice(memberIds, { unsent });
  return outcome.kind === "unsent" ? outcome.count : 0;
}

async function takeAlong(memberIds: readonly string[]): Promise<void> {
  const { saveWaitingWork } = await import("../../collab/waiting-work.ts");
  await saveWaitingWork(memberIds);
}
