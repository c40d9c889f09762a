/**
 * The languages of the screens. Only the reader's own catalogue is loaded, and of that in the browser only what the page
 * can show: pages of a plan wait for none of the words of the doors, nor the doors for theirs.
 */
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

/** The texts of one kind of pages, beside those that all pages have. */
export type PageTexts = "plan" | "outside";

export function textsOf(pathname: string): PageTexts {
  return pathname.startsWith("/plans/") ? "plan" : "outside";
}

/** Loads one language and returns the Lingui instance that speaks it, on these kinds of pages. */
export async function speak(locale: Locale, pages: readonly PageTexts[] = ["plan", "outside"]): Promise<I18n> {
  const parts = await Promise.all(["everywhere" as const, ...pages].map((part) => catalogues[locale][part]()));
  const i18n = setupI18n({ locale, messages: { [locale]: Object.assign({}, ...parts.map((part) => part.messages)) } });
  known.set(i18n, new Set(pages));
  return i18n;
}

/** Fetches the texts of other pages, without speaking them yet. */
export async function fetchTexts({ locale }: I18n, pages: PageTexts): Promise<Messages> {
  return (await catalogues[isLocale(locale) ? locale : defaultLocale][pages]()).messages;
}

export function speaks(i18n: I18n, pages: PageTexts): boolean {
  return known.get(i18n)?.has(pages) ?? false;
}

/** From now on these pages can be shown too. */
export function teach(i18n: I18n, pages: PageTexts, messages: Messages): void {
  known.get(i18n)?.add(pages);
  i18n.load(i18n.locale, messages);
}

const known = new WeakMap<I18n, Set<PageTexts>>();

type Parts = Readonly<Record<PageTexts | "everywhere", () => Promise<{ messages: Messages }>>>;

const catalogues: Readonly<Record<Locale, Parts>> = {
  bg: {
    everywhere: () => import("virtual:texts/bg/everywhere"),
    plan: () => import("virtual:texts/bg/plan"),
    outside: () => import("virtual:texts/bg/outside"),
  },
  en: {
    everywhere: () => import("virtual:texts/en/everywhere"),
    plan: () => import("virtual:texts/en/plan"),
    outside: () => import("virtual:texts/en/outside"),
  },
};
