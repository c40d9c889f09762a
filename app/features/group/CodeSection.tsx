/** The facilitator's desk: who waits, and the code on the wall. */
import { useText } from "../../ui/text.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { CodeForm } from "./CodeForm.tsx";
import styles from "./CodeSection.module.css";
import type { DeskView, GroupView } from "./group-view.ts";
import { OpenCode } from "./OpenCode.tsx";
import { WaitingSeats } from "./WaitingSeats.tsx";

export function CodeSection({ view, desk }: { view: GroupView; desk: DeskView }) {
  const t = useText();
  const { id, name } = view.group;
  return (
    <>
      {(desk.waiting.length > 0 || desk.code) && (
        <FrontSection title={t("group.whoWaits")}>
          <div aria-live="polite">
            <WaitingSeats groupId={id} waiting={desk.waiting} back={`/groups/${id}`} />
          </div>
        </FrontSection>
      )}
      <FrontSection title={t("group.code")}>
        {desk.code ? (
          <>
            <OpenCode groupId={id} groupName={name} code={desk.code} seatsTaken={desk.seatsTaken} />
            <details className={styles.renew}>
              <summary>{t("group.renewTitle")}</summary>
              <CodeForm maxSeats={desk.code.maxSeats} />
            </details>
          </>
        ) : (
          <>
            <p className="dim">{t("group.noCode")}</p>
            <CodeForm maxSeats={null} />
          </>
        )}
      </FrontSection>
    </>
  );
}
