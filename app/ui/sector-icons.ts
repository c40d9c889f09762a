/** The drawing of each sector. Sectors have no colour: icon and word say it, on paper too. */
import type { Sector } from "@zaedno/plan";
import type { IconName } from "./Icon.tsx";

export const sectorIcons: Readonly<Record<Sector, IconName>> = {
  municipality: "landmark",
  state: "scale",
  education: "graduation-cap",
  health: "heart-pulse",
  employment: "briefcase",
  social: "hand-heart",
  civil: "users-round",
  business: "store",
  media: "radio",
  faith: "flame",
  neighbourhood: "house",
};

export const unknownSectorIcon: IconName = "user-round";
