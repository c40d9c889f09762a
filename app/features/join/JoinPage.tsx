/** The door: a code (or a scanned link), a nickname, a sign. One form for all steps, which works the same without script. */
import { Link, useActionData, useFetcher, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { Band } from "../../ui/Band.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { Rich, useText } from "../../ui/text.tsx";
import { LostPlaces } from "../device/LostPlaces.tsx";
import { WaitingSeats } from "../device/WaitingSeats.tsx";
import { FrontHeader } from "../shell/FrontHeader.tsx";
import { mainId } from "../shell/SkipLink.tsx";
import { DeadInvitation } from "./DeadInvitation.tsx";
import { DoorForm } from "./DoorForm.tsx";
import { DoorPanel } from "./DoorPanel.tsx";
import styles from "./JoinPage.module.css";
import { emptyAnswer, type JoinAnswer } from "./join-answer.ts";

interface JoinPageProps {
  /** `code`: the person types it. `link`: it came with the address. */
  by: "code" | "link";
  first?: JoinAnswer;
  /** Random, new with each page. */
  formKey: string;
  /** Members whose place has ended on this device. */
  lost?: readonly string[];
}

export function JoinPage({ by, first = emptyAnswer, formKey, lost = [] }: JoinPageProps) {
  const t = useText();
  const posted = useActionData<JoinAnswer>();
  const fetcher = useFetcher<JoinAnswer>();
  const ended = useSearchParams()[0].has("ended");
  const answer = fetcher.data ?? posted ?? first;
  return (
    <div className={styles.page}>
      <FrontHeader className={styles.header ?? ""}>
        <LinkButton kind="plain" icon="log-in" to="/login" className="only-laptop">
          {t("join.signIn")}
        </LinkButton>
      </FrontHeader>
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <div className={styles.door}>
          <LostPlaces memberIds={lost} />
          <WaitingSeats send="all" />
          {ended && <Band icon="log-in">{t("join.ended")}</Band>}
          {by === "link" && answer.offer === null ? (
            <DeadInvitation />
          ) : (
            <DoorForm by={by} answer={answer} fetcher={fetcher} formKey={formKey} />
          )}
          <SmallLine>
            <Rich id="join.havePassword" components={{ link: <Link to="/login" /> }} />
          </SmallLine>
        </div>
        <DoorPanel help={by === "code" ? "join.noCode" : "join.needHelp"} />
      </main>
    </div>
  );
}

function SmallLine({ children }: { children: ReactNode }) {
  return <p className={classes(styles.line, "small", "only-phone")}>{children}</p>;
}
