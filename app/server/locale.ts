/** Which language a visitor reads: chosen by hand, else the browser's wish, else Bulgarian. */
import { defaultLocale, isLocale, type Locale } from "../locales/catalogue.ts";
import { cookieOf, preferenceCookie } from "./cookies.ts";

const cookieName = "zaedno_lang";

export function readLocale(request: Request): Locale {
  const chosen = cookieOf(request, cookieName);
  return isLocale(chosen) ? chosen : wishedLocale(request.headers.get("accept-language"));
}

export function localeCookie(locale: Locale, secure: boolean): string {
  return preferenceCookie(cookieName, locale, secure);
}

/** The first language of the browser's list that we speak. Exported for its test. */
export function wishedLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((item) => {
      const [tag = "", quality] = item.trim().split(/;\s*q=/);
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality);
  return wishes.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}
