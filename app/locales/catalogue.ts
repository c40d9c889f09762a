/** The languages of the screens. Only the reader's own catalogue is loaded, on the server and in the browser. */
import type { Messages } from "@lingui/core";
import { type I18n, setupI18n } from "@lingui/core";
import type bg from "./bg.json";

export const locales = ["bg", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "bg";

/** Every text has an id like `join.codeLabel`; Bulgarian is the catalogue that decides which ids exist. */
export type TextId = keyof typeof bg;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Loads one language and returns the Lingui instance that speaks it. */
export async function speak(locale: Locale): Promise<I18n> {
  const { messages } = await catalogues[locale]();
  return setupI18n({ locale, messages: { [locale]: messages } });
}

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  bg: () => import("./bg.json?lingui"),
  en: () => import("./en.json?lingui"),
};
