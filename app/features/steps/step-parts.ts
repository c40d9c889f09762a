/** What the steps page shows only to some: a card's details, and the two small sheets. */
import { partFrom } from "../../ui/fetched-part.ts";
import editing from "../editing/Editing.module.css";
import checkList from "./sheet/CheckList.module.css";

export const detailsPart = partFrom(async () => (await import("./sheet/StepDetails.tsx")).StepDetails, {
  isShownAt: ({ pathname, search }) =>
    /^\/plans\/[^/]+\/steps$/.test(pathname) && new URLSearchParams(search).has("step"),
  styles: [editing, checkList],
});
export const movePart = partFrom(async () => (await import("./step-sheets.ts")).MoveSheet);
export const addPart = partFrom(async () => (await import("./step-sheets.ts")).AddStepSheet);

/** Fetched soon after the page. */
export const stepsAtHand = [detailsPart, movePart, addPart];
