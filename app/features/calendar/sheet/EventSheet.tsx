/** The details of one event, over the calendar. Its address can be shared; "back" closes it. The sheet opens at once, what stands in it is fetched on need. */
import type { EventId } from "@zaedno/plan";
import { FetchedPart } from "../../../ui/FetchedPart.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { SheetNote } from "../../editing/SheetNote.tsx";
import { useCalendar } from "../calendar-context.ts";
import { detailsPart } from "../calendar-parts.ts";
import styles from "./EventSheet.module.css";

export function EventSheet({ id }: { id: EventId }) {
  const t = useText();
  const { plan, address } = useCalendar();
  const title = [...plan.events, ...plan.deletedEvents].find((each) => each.id === id)?.title;
  return (
    <Sheet
      open
      onClose={address.close}
      title={title === undefined ? t("calendar.missingTitle") : <Written>{title}</Written>}
      className={styles.sheet}
    >
      <FetchedPart part={detailsPart} props={{ id }} />
      <SheetNote />
    </Sheet>
  );
}
