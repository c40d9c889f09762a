/** The way out. On a shared phone nothing of the group may stay behind, but unsent work is never thrown away unasked. */
import { Form, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { forgetPages } from "../../service-worker/register.ts";
import { Button } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./SignOutButton.module.css";

interface SignOutButtonProps {
  /** Whose copies this device may hold. */
  memberIds: readonly string[];
  /** End the sessions on all devices. */
  everywhere?: boolean;
}

export function SignOutButton({ memberIds, everywhere = false }: SignOutButtonProps) {
  const t = useText();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const [unsent, setUnsent] = useState(0);
  const [busy, setBusy] = useState(false);
  const leave = async (how: "ask" | "keep" | "drop") => {
    setBusy(true);
    const left = await leaveHere(memberIds, how);
    setBusy(false);
    setUnsent(left);
    if (left === 0) submit(form.current);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void leave("ask");
  };
  return (
    <>
      <Form ref={form} method="post" action="/logout" onSubmit={handleSubmit}>
        {everywhere && <input type="hidden" name="where" value="everywhere" />}
        <Button type="submit" kind={everywhere ? "plain" : "outline"} wide={!everywhere} icon="log-out">
          {t(busy ? "device.sendingFirst" : everywhere ? "shell.signOutEverywhere" : "shell.signOut")}
        </Button>
      </Form>
      <Sheet open={unsent > 0} onClose={() => setUnsent(0)} place="centre" title={t("shell.unsentTitle")}>
        <p>{t("shell.unsentText", { count: unsent })}</p>
        <div className={styles.acts}>
          <Button kind="main" onClick={() => setUnsent(0)}>
            {t("shell.unsentStay")}
          </Button>
          <Button onClick={() => void leave("keep")}>{t("device.unsentKeep")}</Button>
          <Button kind="danger" onClick={() => void leave("drop")}>
            {t("shell.unsentLeave")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}

/** Sends first what was never sent. Gives the number of changes that are still to be decided about. */
async function leaveHere(memberIds: readonly string[], unsent: "ask" | "keep" | "drop"): Promise<number> {
  // Only here: pages that merely show the button load nothing of the device's store.
  const { leaveDevice } = await import("../../collab/device-store/leave-device.ts");
  let outcome = await leaveDevice(memberIds, { unsent });
  if (outcome.kind === "unsent") {
    const { sendFromHere } = await import("../../collab/send-from-here.ts");
    await sendFromHere(memberIds);
    outcome = await leaveDevice(memberIds, { unsent });
  }
  if (outcome.kind === "unsent") return outcome.count;
  forgetPages();
  return 0;
}
