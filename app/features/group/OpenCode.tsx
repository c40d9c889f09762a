/** The open code: digits big enough to be read out, a QR big enough to be scanned from a chair away. */
import { Button, LinkButton } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import { groupDigits } from "../join/code-digits.ts";
import { QrPicture } from "../links/QrPicture.tsx";
import type { CodeView } from "./group-view.ts";
import styles from "./OpenCode.module.css";

interface OpenCodeProps {
  groupId: string;
  groupName: string;
  code: CodeView;
  seatsTaken: number;
}

export function OpenCode({ groupId, groupName, code, seatsTaken }: OpenCodeProps) {
  const t = useText();
  const locale = useLocale();
  const { busy } = useFormAnswer("close-code");
  return (
    <div className={styles.code}>
      <QrPicture qr={code.qr} label={t("group.qrLabel", { group: groupName })} />
      <div className={styles.words}>
        <p className={`${styles.digits} num`}>{groupDigits(code.digits)}</p>
        <p>{t("group.codeHowTo")}</p>
        <p className={styles.url}>{new URL(code.url).host}</p>
        <p className="dim small">{t("group.codeUntil", { moment: formatMoment(code.validTo, locale) })}</p>
        <p className="dim small">{t("group.seatsTaken", { taken: seatsTaken, most: code.maxSeats })}</p>
        <div className={styles.acts}>
          <LinkButton to={`/groups/${groupId}/sheet`} icon="printer">
            {t("group.sheet")}
          </LinkButton>
          <PlainForm intent="close-code" busy={busy} inRow>
            <Button type="submit" kind="plain" icon="lock" disabled={busy}>
              {t("group.closeCode")}
            </Button>
          </PlainForm>
        </div>
      </div>
    </div>
  );
}
