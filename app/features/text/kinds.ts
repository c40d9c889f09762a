/** How the kinds of message look, and which of them are asked for whom they are. */
import type { MessageKind } from "@zaedno/plan";
import type { IconName } from "../../ui/Icon.tsx";

export const kindIcons: Readonly<Record<MessageKind, IconName>> = {
  narrative: "scroll-text",
  core: "megaphone",
  audience: "users",
  answer: "message-circle-reply",
  story: "user-round",
  press: "newspaper",
};

/** The campaign's own story is for everybody. */
export const hasAudience = (kind: MessageKind): boolean => kind !== "narrative";
