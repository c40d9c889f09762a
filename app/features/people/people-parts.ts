/** What the people page shows only to some: the two maps, somebody's details, and the sheets. */
import { partFrom } from "../../ui/fetched-part.ts";
import editing from "../editing/Editing.module.css";
import grid from "./grid/GridBoard.module.css";
import chip from "./placing/PersonChip.module.css";
import picture from "./placing/PrintPicture.module.css";
import bands from "./spectrum/SpectrumBands.module.css";
import fan from "./spectrum/SpectrumFan.module.css";
import spectrum from "./spectrum/SpectrumView.module.css";

type Here = Pick<Location, "pathname" | "search">;

export const gridPart = partFrom(async () => (await import("./grid/GridView.tsx")).GridView, {
  isShownAt: (here) => asked(here, "view") === "grid",
  styles: [grid, chip, picture],
});
export const spectrumPart = partFrom(async () => (await import("./spectrum/SpectrumView.tsx")).SpectrumView, {
  isShownAt: (here) => asked(here, "view") === "spectrum",
  styles: [fan, bands, spectrum, chip, picture],
});
export const detailsPart = partFrom(async () => (await import("./sheet/PersonDetails.tsx")).PersonDetails, {
  isShownAt: (here) => asked(here, "person") !== null,
  styles: [editing],
});
export const addPart = partFrom(async () => (await import("./people-sheets.ts")).AddPersonSheet);
export const filterPart = partFrom(async () => (await import("./people-sheets.ts")).FilterSheet);
export const copyPart = partFrom(async () => (await import("./people-sheets.ts")).CopySheet);
export const pastePart = partFrom(async () => (await import("./paste/PasteSheet.tsx")).PasteSheet);

/** What a word means that is pasted into a cell; the lists of known words are long. */
export const fetchChoiceMeant = async () => (await import("./paste/choice-meant.ts")).choiceMeant;

/** Fetched soon after the page; the maps and the pasting are large and wait until somebody asks for them. */
export const peopleAtHand = [
  detailsPart,
  addPart,
  filterPart,
  copyPart,
  { load: () => fetchChoiceMeant().then(() => undefined) },
];

function asked({ pathname, search }: Here, name: string): string | null {
  return /^\/plans\/[^/]+\/people$/.test(pathname) ? new URLSearchParams(search).get(name) : null;
}
