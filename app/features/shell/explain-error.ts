/** What to tell a person about a page that could not be shown. */
import { isRouteErrorResponse } from "@remix-run/react";
import type { TextId } from "../../locales/catalogue.ts";
import type { IconName } from "../../ui/Icon.tsx";

interface Explanation {
  icon: IconName;
  title: TextId;
  text: TextId;
}

export function explainError(error: unknown): Explanation {
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
