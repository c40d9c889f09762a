/** My places in the programme. Somebody who only waits sees nothing but that, and is taken in as soon as the answer is yes. */
import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useText } from "../../ui/text.tsx";
import { LostPlaces } from "../device/LostPlaces.tsx";
import { WaitingSeats } from "../device/WaitingSeats.tsx";
import { useFreshData } from "../forms/use-fresh-data.ts";
import { AddressBand } from "../network/AddressBand.tsx";
import { FrontHeader } from "../shell/FrontHeader.tsx";
import { mainId } from "../shell/SkipLink.tsx";
import { AccountLink } from "./AccountLink.tsx";
import { GroupSection } from "./GroupSection.tsx";
import styles from "./HomePage.module.css";
import type { HomeView } from "./home-view.ts";
import { StaffSection } from "./StaffSection.tsx";
import { WaitingNote } from "./WaitingNote.tsx";

export function HomePage({ view }: { view: HomeView }) {
  const t = useText();
  const hasDesk = view.places.some((place) => place.kind === "group" && place.waiting !== null);
  useFreshData(hasDesk || view.waitingFor.length > 0);
  useGivenSeat(view);
  return (
    <div className={styles.page}>
      <FrontHeader to="/home">
        <AccountLink face={view.me} />
      </FrontHeader>
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <LostPlaces memberIds={view.lost} />
        <WaitingSeats mine={view.places.map(({ memberId }) => memberId)} send="mine" />
        <AddressBand change={view.moved} />
        {view.waitingFor.map((seat) => (
          <WaitingNote
            key={seat.memberId}
            groupName={seat.groupName}
            face={seat.face}
            alone={view.places.length === 0}
          />
        ))}
        {view.places.length > 0 && <h1>{t("home.title")}</h1>}
        {view.places.map((place) =>
          place.kind === "group" ? (
            <GroupSection key={place.memberId} place={place} />
          ) : (
            <StaffSection key={place.memberId} place={place} />
          ),
        )}
        {view.places.length === 0 && view.waitingFor.length === 0 && <NoPlace />}
        <p className={classes(styles.other, view.places.length === 0 && styles.centred)}>
          <LinkButton kind="plain" icon="ticket" to="/?another">
            {t("home.anotherCode")}
          </LinkButton>
        </p>
      </main>
    </div>
  );
}

function NoPlace() {
  const t = useText();
  return (
    <>
      <h1>{t("home.title")}</h1>
      <EmptyState title={t("home.emptyTitle")}>
        <p>{t("home.emptyText")}</p>
      </EmptyState>
    </>
  );
}

/** A seat that was waited for is given: into the plan. (When it is refused, the session ends, and the door says so.) */
function useGivenSeat(view: HomeView): void {
  const navigate = useNavigate();
  const waited = useRef(new Set<string>());
  useEffect(() => {
    const given = view.places.find((place) => place.kind === "group" && waited.current.has(place.memberId));
    for (const seat of view.waitingFor) waited.current.add(seat.memberId);
    if (given?.kind === "group" && given.plan) navigate(`/plans/${given.plan.id}`, { replace: true });
  }, [view, navigate]);
}
