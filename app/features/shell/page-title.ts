/** Titles of browser tabs: each route says its own part, the page joins them: "Стъпки · Всяко дете в градината · Заедно". */
import { useMatches, useRouteError } from "@remix-run/react";
import type { TextId } from "../../locales/catalogue.ts";
import { useText } from "../../ui/text.tsx";
import { explainError, isOnline } from "./explain-error.ts";

/** What a route exports as `handle`. A function gets the route's loader data and returns the words themselves. */
export interface PageHandle {
  title: TextId | ((data: unknown) => string);
}

export function usePageTitle(): string {
  const t = useText();
  const error = useRouteError();
  const parts = useMatches().map(({ handle, data }) => {
    if (!isPageHandle(handle)) return "";
    return typeof handle.title === "function" ? handle.title(data) : t(handle.title);
  });
  if (error) return `${t(explainError(error, isOnline()).title)} · ${t("ui.name")}`;
  return [...parts.reverse(), t("ui.name")].filter((part) => part !== "").join(" · ");
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === "object" && handle !== null && "title" in handle;
}
