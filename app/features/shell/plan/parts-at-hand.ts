/** The parts of a plan's pages that open there with one tap, apart from the pages themselves, which the router fetches. */
import { fetchAll } from "../../../ui/fetched-part.ts";
import { calendarAtHand } from "../../calendar/calendar-parts.ts";
import { peopleAtHand } from "../../people/people-parts.ts";
import { stepsAtHand } from "../../steps/step-parts.ts";

export function fetchPartsOfPages(): void {
  fetchAll([...stepsAtHand, ...peopleAtHand, ...calendarAtHand]);
}
