/** The open code: digits big enough to be read out, a QR big enough to be scanned from a chair away. */
import { useFetcher } from "@remix-run/react";
import { Button } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { groupDigits } from "../join/code-digits.ts";
import type { CodeView } from "./home-view.ts";
import styles from "./OpenCode.module.css";

export function OpenCode({ by, code, groupName }: { by: string; code: CodeView; groupName: string }) {
  const t = useText();
  const locale = useLocale();
  const fetcher = useFetcher();
  const busy = fetcher.state !== "idle";
  return (
    <div className={styles.code}>
      <svg
        className={styles.qr}
        viewBox={`0 0 ${code.qr.size} ${code.qr.size}`}
        role="img"
        aria-label={t("home.desk.qrLabel", { group: groupName })}
        shapeRendering="crispEdges"
      >
        <path d={code.qr.path} />
      </svg>
      <div className={styles.words}>
        <p className={`${styles.digits} num`}>{groupDigits(code.digits)}</p>
        <p>{t("home.desk.howTo")}</p>
        <p className={styles.url}>{new URL(code.url).host}</p>
        <p className="dim small">{t("home.desk.until", { moment: formatMoment(code.validTo, locale) })}</p>
        <fetcher.Form method="post" className={styles.acts}>
          <input type="hidden" name="by" value={by} />
          <input type="hidden" name="hours" value="12" />
          <Button type="submit" name="intent" value="open-code" icon="refresh-cw" disabled={busy}>
            {t("home.desk.renew")}
          </Button>
          <Button type="submit" name="intent" value="close-code" kind="plain" icon="lock" disabled={busy}>
            {t("home.desk.close")}
          </Button>
        </fetcher.Form>
      </div>
    </div>
  );
}
