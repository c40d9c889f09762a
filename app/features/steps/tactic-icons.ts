/** Each kind of action has one drawing, on cards, in lists and in the sheet; the word always stands beside it. */
import type { Tactic } from "@zaedno/plan";
import type { IconName } from "../../ui/Icon.tsx";

export const tacticIcons: Readonly<Record<Tactic, IconName>> = {
  research: "search",
  info_request: "circle-question-mark",
  meeting: "messages-square",
  letter_proposal: "file-text",
  training: "graduation-cap",
  coalition_meeting: "users",
  community_meeting: "house",
  round_table: "handshake",
  petition: "pen-line",
  council_session: "mic",
  media: "radio",
  signal_body: "flag",
  public_event: "megaphone",
  rally: "flame",
  monitoring: "eye",
  thanks: "heart-handshake",
};
