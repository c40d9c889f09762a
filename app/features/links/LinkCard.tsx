/** A link to hand over: to be scanned, copied, or read off. Nothing is sent from here. */
import { useState, useSyncExternalStore } from "react";
import { Button } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./LinkCard.module.css";
import type { LinkView } from "./link-view.ts";
import { QrPicture } from "./QrPicture.tsx";

export function LinkCard({ link, qrLabel }: { link: LinkView; qrLabel: string }) {
  const t = useText();
  const locale = useLocale();
  return (
    <div className={styles.card}>
      <QrPicture qr={link.qr} label={qrLabel} />
      <div className={styles.words}>
        <Field label={t("links.address")} hint={t("links.until", { moment: formatMoment(link.until, locale) })}>
          <TextInput
            readOnly
            value={link.url}
            className={styles.url}
            // The whole address, also where there is no button to copy it.
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
        <CopyButton text={link.url} />
      </div>
    </div>
  );
}

/** Browsers offer the clipboard on https and localhost only; elsewhere the field above is selected and copied by hand. */
function CopyButton({ text }: { text: string }) {
  const t = useText();
  const possible = useSyncExternalStore(never, hasClipboard, () => false);
  const [outcome, setOutcome] = useState<"open" | "copied" | "refused">("open");
  if (!possible || outcome === "refused") return null;
  const copied = outcome === "copied";
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      // By the browser or its owner: the address can still be selected.
      () => setOutcome("refused"),
    );
  return (
    <div>
      <Button icon={copied ? "check" : "copy"} onClick={() => void copy()}>
        {t(copied ? "links.copied" : "links.copy")}
      </Button>
      <VisuallyHidden>
        <span role="status">{copied && t("links.copied")}</span>
      </VisuallyHidden>
    </div>
  );
}

/** It is there or not for the whole life of the page. */
const never = () => () => {};
const hasClipboard = () => window.isSecureContext && "clipboard" in navigator;
