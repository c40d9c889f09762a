/** The small sheets of the steps page, fetched together. */
export { AddStepSheet } from "./AddStepSheet.tsx";
export { MoveSheet } from "./MoveSheet.tsx";
