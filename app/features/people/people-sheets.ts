/** The small sheets of the people page, fetched together. */
export { AddPersonSheet } from "./AddPersonSheet.tsx";
export { CopySheet } from "./copy/CopySheet.tsx";
export { FilterSheet } from "./filter/FilterSheet.tsx";
