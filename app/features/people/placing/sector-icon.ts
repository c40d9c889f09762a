/** The drawing for the sector of somebody on a map. */
import type { Sector } from "@zaedno/plan";
import type { IconName } from "../../../ui/Icon.tsx";
import { sectorIcons, unknownSectorIcon } from "../../../ui/sector-icons.ts";

export function sectorIcon(sector: Sector | null): IconName {
  return sector === null ? unknownSectorIcon : sectorIcons[sector];
}
