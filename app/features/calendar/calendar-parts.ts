/** What the calendar shows only to some: an event's details, and the sheet for a new one. */
import { partFrom } from "../../ui/fetched-part.ts";
import editing from "../editing/Editing.module.css";
import richText from "../text/RichText.module.css";

export const detailsPart = partFrom(async () => (await import("./sheet/EventDetails.tsx")).EventDetails, {
  isShownAt: ({ pathname, search }) =>
    /^\/plans\/[^/]+\/calendar$/.test(pathname) && new URLSearchParams(search).has("event"),
  styles: [editing, richText],
});
export const addPart = partFrom(async () => (await import("./AddEventSheet.tsx")).AddEventSheet);

/** Fetched soon after the page. */
export const calendarAtHand = [detailsPart, addPart];
