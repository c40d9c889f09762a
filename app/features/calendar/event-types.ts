/** How the types of event look; the word always stands beside the drawing. */
import type { EventType } from "@zaedno/plan";
import type { IconName } from "../../ui/Icon.tsx";

export const eventIcons: Readonly<Record<EventType, IconName>> = {
  workshop: "graduation-cap",
  seminar: "presentation",
  round_table: "messages-square",
  council_session: "landmark",
  committee_session: "gavel",
  meeting: "handshake",
  community_meeting: "users-round",
  media_event: "mic",
  external_deadline: "hourglass",
  celebration: "party-popper",
};
