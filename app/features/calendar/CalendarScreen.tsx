/** The calendar of a plan: its days as a list, and the sheet of the event that is open. */
import { useSearchParams } from "@remix-run/react";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FetchedSheet } from "../../ui/FetchedPart.tsx";
import { usePartsAtHand } from "../../ui/fetched-part.ts";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { PageHead } from "../editing/PageHead.tsx";
import { AgendaList, todayId } from "./agenda/AgendaList.tsx";
import { agenda, agendaKinds, isEmptyAgenda } from "./agenda/agenda.ts";
import styles from "./Calendar.module.css";
import { CalendarContext, useCalendar } from "./calendar-context.ts";
import { addPart, calendarAtHand } from "./calendar-parts.ts";
import { DeletedEvents } from "./DeletedEvents.tsx";
import { EventSheet } from "./sheet/EventSheet.tsx";
import { useCalendarPage } from "./use-calendar-page.ts";

export function CalendarScreen() {
  const { page, adding, closeAdd } = useCalendarPage();
  const { plan, address } = page;
  const { today } = useEditing();
  usePartsAtHand(calendarAtHand);
  const kinds = useKinds();
  const days = agenda(plan, today, kinds);
  const isEmpty = isEmptyAgenda(kinds === "all" ? days : agenda(plan, today, "all"));
  return (
    <CalendarContext.Provider value={page}>
      <div className={styles.screen}>
        <CalendarHead isEmpty={isEmpty} add={() => page.add(today)} />
        <LostEditBands isHere={({ entityId }) => entityId !== address.openId} />
        {isEmpty ? <EmptyCalendar /> : <AgendaList agenda={days} />}
        <DeletedEvents />
      </div>
      {address.openId !== null && <EventSheet key={address.openId} id={address.openId} />}
      {adding !== null && <FetchedSheet part={addPart} props={{ day: adding, onClose: closeAdd }} />}
    </CalendarContext.Provider>
  );
}

/** `?show=events`: the choice is in the address, so that it can be shared. */
function useKinds() {
  const [search] = useSearchParams();
  return agendaKinds.find((kinds) => kinds === search.get("show")) ?? "all";
}

function CalendarHead({ isEmpty, add }: { isEmpty: boolean; add: () => void }) {
  const t = useText();
  const kinds = useKinds();
  const views = {
    label: t("calendar.views"),
    tabs: [
      { to: "?", label: t("calendar.all"), icon: "calendar-days", current: kinds === "all" },
      { to: "?show=events", label: t("calendar.events"), icon: "users", current: kinds === "events" },
      { to: "?show=steps", label: t("calendar.steps"), icon: "square-kanban", current: kinds === "steps" },
    ],
  } as const;
  return (
    <PageHead
      title={t("calendar.title")}
      {...(!isEmpty && { views })}
      guidance={isEmpty ? undefined : t("calendar.guidance")}
      main={{ label: t("calendar.add"), icon: "plus", onClick: add }}
    >
      {!isEmpty && (
        <div className={styles.acts}>
          <Button onClick={showToday}>{t("calendar.today")}</Button>
          <Button icon="printer" className="only-laptop" onClick={() => window.print()}>
            {t("calendar.print")}
          </Button>
        </div>
      )}
    </PageHead>
  );
}

function EmptyCalendar() {
  const t = useText();
  const { canEdit, today } = useEditing();
  const page = useCalendar();
  return (
    <EmptyState
      title={t("calendar.emptyTitle")}
      action={
        canEdit && (
          <Button icon="plus" onClick={() => page.add(today)}>
            {t("calendar.addFirst")}
          </Button>
        )
      }
    >
      {t("calendar.guidance")}
    </EmptyState>
  );
}

function showToday(): void {
  const line = document.getElementById(todayId);
  line?.scrollIntoView({ block: "start" });
  line?.focus({ preventScroll: true });
}
