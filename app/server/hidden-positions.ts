/** Whether this browser hides what the group thinks of people, because somebody else looks at the screen. */
import { cookieOf } from "./cookies.ts";

/** The browser's own script writes it, so that the switch works without the network. */
export function hidesPositions(request: Request): boolean {
  return cookieOf(request, "zaedno_hide") === "1";
}
