/** The facilitator's desk: who asks to come in, and the code that the hall sees. */
import { useFetcher } from "@remix-run/react";
import { PersonName } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Select } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./Desk.module.css";
import type { GroupPlace, WaitingSeat } from "./home-view.ts";
import { OpenCode } from "./OpenCode.tsx";

interface DeskProps {
  by: string;
  groupName: string;
  desk: NonNullable<GroupPlace["desk"]>;
}

export function Desk({ by, groupName, desk }: DeskProps) {
  const t = useText();
  return (
    <div className={styles.desk}>
      <section aria-live="polite">
        <h3>{t("home.desk.waiting")}</h3>
        {desk.waiting.length === 0 ? (
          <p className="dim">{t("home.desk.nobody")}</p>
        ) : (
          <ul className={styles.rows}>
            {desk.waiting.map((seat) => (
              <SeatRow key={seat.memberId} by={by} seat={seat} />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{t("home.desk.code")}</h3>
        {desk.code ? <OpenCode by={by} code={desk.code} groupName={groupName} /> : <NoCode by={by} />}
      </section>
    </div>
  );
}

function SeatRow({ by, seat }: { by: string; seat: WaitingSeat }) {
  const t = useText();
  const fetcher = useFetcher();
  const busy = fetcher.state !== "idle";
  return (
    <li className={styles.row}>
      <PersonName face={seat} small={false} />
      <fetcher.Form method="post" className={styles.answers}>
        <input type="hidden" name="by" value={by} />
        <input type="hidden" name="seat" value={seat.memberId} />
        <Button type="submit" name="intent" value="approve" kind="main" icon="check" disabled={busy}>
          {t("home.desk.approve")}
        </Button>
        <Button type="submit" name="intent" value="refuse" disabled={busy}>
          {t("home.desk.refuse")}
        </Button>
      </fetcher.Form>
    </li>
  );
}

function NoCode({ by }: { by: string }) {
  const t = useText();
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" className={styles.open}>
      <p className="dim">{t("home.desk.noCode")}</p>
      <input type="hidden" name="by" value={by} />
      <Field label={t("home.desk.hours")}>
        <Select name="hours" defaultValue="12">
          <option value="12">{t("home.desk.hours12")}</option>
          <option value="48">{t("home.desk.hours48")}</option>
          <option value="168">{t("home.desk.hours168")}</option>
        </Select>
      </Field>
      <Button type="submit" name="intent" value="open-code" icon="qr-code" disabled={fetcher.state !== "idle"}>
        {t("home.desk.open")}
      </Button>
    </fetcher.Form>
  );
}
