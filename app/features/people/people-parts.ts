/** The two maps of the people page, fetched when they are looked at. */
import { partFrom } from "../../ui/FetchedPart.tsx";

export const gridPart = partFrom(async () => (await import("./grid/GridView.tsx")).GridView);
export const spectrumPart = partFrom(async () => (await import("./spectrum/SpectrumView.tsx")).SpectrumView);

/** Fetches what the page at this address shows, so that it wakes as the server drew it. */
export async function loadPartsOf({ pathname, search }: Pick<Location, "pathname" | "search">): Promise<void> {
  if (!/^\/plans\/[^/]+\/people$/.test(pathname)) return;
  const view = new URLSearchParams(search).get("view");
  if (view === "grid") await gridPart.load();
  if (view === "spectrum") await spectrumPart.load();
}
