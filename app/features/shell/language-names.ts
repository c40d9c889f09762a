/** Each language is named in itself, so that its readers find it whatever the page speaks now. */
import type { Locale } from "../../locales/catalogue.ts";

export const languageNames: Record<Locale, string> = { bg: "Български", en: "English" };
