/** The plan by days, as a list. The plan itself is opened by the layout around this route. */
import { CalendarScreen } from "../features/calendar/CalendarScreen.tsx";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "calendar.title" };

export default CalendarScreen;
