/** What the person must know about the plan right now: no internet, something not saved, only reading, or no longer inside. */
import { useState } from "react";
import { type ClosedReason, useConnection, useMe, useRefusedWork, useSaved } from "../../../collab/index.ts";
import { UpdateBand } from "../../../service-worker/UpdateBand.tsx";
import { Band } from "../../../ui/Band.tsx";
import { Button, LinkButton } from "../../../ui/Button.tsx";
import { FetchedSheet } from "../../../ui/FetchedPart.tsx";
import { useText } from "../../../ui/text.tsx";
import { SlowLineBand } from "../../device/SlowLineBand.tsx";
import { WaitingSeats } from "../../device/WaitingSeats.tsx";
import { refusedPart } from "./frame-parts.ts";
import styles from "./PlanBands.module.css";

export function PlanBands({ role }: { role: string }) {
  const t = useText();
  return (
    <div className={styles.bands} role="status">
      <ConnectionBand />
      <UpdateBand />
      <SlowLineBand />
      <WaitingSeats mine={[useMe().memberId]} />
      <RefusedBand />
      {role === "mentor" && (
        <Band icon="eye" title={t("shell.mentorTitle")}>
          {t("shell.mentorText")}
        </Band>
      )}
    </div>
  );
}

function ConnectionBand() {
  const t = useText();
  const connection = useConnection();
  const saved = useSaved();
  const [closedOnce, setClosedOnce] = useState(false);
  if (connection.state === "closed") return <ClosedBand reason={connection.reason} />;
  if (saved.kind === "kept" && !(saved.onDevice && saved.reload)) {
    return (
      <Band tone="warn" icon="triangle-alert" title={t("shell.stayTitle")}>
        {t("shell.stayText")}
      </Band>
    );
  }
  if (connection.state !== "offline" || closedOnce) return null;
  return (
    <Band tone="warn" icon="cloud-off" title={t("shell.offlineTitle")} onClose={() => setClosedOnce(true)}>
      {t("shell.offlineText")}
    </Band>
  );
}

function ClosedBand({ reason }: { reason: ClosedReason }) {
  const t = useText();
  switch (reason) {
    case "sign-in":
      return (
        <Band
          tone="err"
          icon="log-in"
          title={t("shell.signInTitle")}
          action={
            <LinkButton kind="plain" to="/" reloadDocument>
              {t("shell.signIn")}
            </LinkButton>
          }
        >
          {t("shell.signInText")}
        </Band>
      );
    case "leave":
      return (
        <Band
          tone="err"
          icon="lock"
          title={t("shell.leftTitle")}
          action={
            <LinkButton kind="plain" to="/home" reloadDocument>
              {t("shell.home")}
            </LinkButton>
          }
        >
          {t("shell.leftText")}
        </Band>
      );
    case "update-app":
      return (
        <Band
          tone="warn"
          icon="refresh-cw"
          title={t("shell.newVersionTitle")}
          action={
            <Button kind="plain" onClick={() => location.reload()}>
              {t("shell.refresh")}
            </Button>
          }
        >
          {t("shell.newVersionText")}
        </Band>
      );
    case "refused":
      return (
        <Band
          tone="err"
          icon="octagon-alert"
          title={t("shell.stoppedTitle")}
          action={
            <Button kind="plain" onClick={() => location.reload()}>
              {t("shell.refresh")}
            </Button>
          }
        >
          {t("shell.stoppedText")}
        </Band>
      );
  }
}

function RefusedBand() {
  const t = useText();
  const refused = useRefusedWork();
  const [open, setOpen] = useState(false);
  if (refused === null) return null;
  return (
    <>
      <Band
        tone="err"
        icon="octagon-alert"
        title={t("shell.refusedTitle")}
        action={
          <Button kind="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t("shell.refusedOpen")}
          </Button>
        }
      >
        {t("shell.refusedText")}
      </Band>
      {open && <FetchedSheet part={refusedPart} props={{ onClose: () => setOpen(false), work: refused }} />}
    </>
  );
}
