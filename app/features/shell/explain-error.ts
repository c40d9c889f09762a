/** What to tell a person about a page that could not be shown. */
import { isRouteErrorResponse } from "@remix-run/react";
import type { TextId } from "../../locales/catalogue.ts";
import type { IconName } from "../../ui/Icon.tsx";

interface Explanation {
  icon: IconName;
  title: TextId;
  text: TextId;
}

export function explainError(error: unknown, online: boolean): Explanation {
  if (!online) return { icon: "cloud-off", title: "error.offlineTitle", text: "error.offlineText" };
  const status = isRouteErrorResponse(error) ? error.status : 500;
  switch (status) {
    case 404:
      return { icon: "circle-question-mark", title: "error.missingTitle", text: "error.missingText" };
    case 403:
      return { icon: "lock", title: "error.notYoursTitle", text: "error.notYoursText" };
    default:
      return { icon: "octagon-alert", title: "error.brokenTitle", text: "error.brokenText" };
  }
}

/** The server always is; in the browser a page that could not be fetched is most often this. */
export function isOnline(): boolean {
  return typeof navigator === "undefined" || navigator.onLine !== false;
}
