/** Light, dark, or as the device says. Kept in a cookie, so that the first painted frame is already right. */
import { cookieOf, preferenceCookie } from "./cookies.ts";

const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const cookieName = "zaedno_theme";

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

export function readTheme(request: Request): Theme {
  const chosen = cookieOf(request, cookieName);
  return isTheme(chosen) ? chosen : "auto";
}

export function themeCookie(theme: Theme, secure: boolean): string {
  return preferenceCookie(cookieName, theme, secure);
}
