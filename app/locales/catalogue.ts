/**
 * The languages of the screens. Only the reader's own catalogue is loaded, and of that in the browser only what the page
 * can show at first: pages of a plan wait for none of the words of the doors, nor the doors for theirs, and the words of parts
 * that are fetched on need come with these.
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

/** Loads one language and returns the Lingui instance that speaks it: on every page, or on one kind of pages without the parts. */
export async function speak(locale: Locale, only?: PageTexts): Promise<I18n> {
  const wanted = only ? (["everywhere", only] as const) : (["everywhere", "plan", "parts", "outside"] as const);
  const parts = await Promise.all(wanted.map((part) => catalogues[locale][part]()));
  const i18n = setupI18n({ locale, messages: { [locale]: Object.assign({}, ...parts.map((part) => part.messages)) } });
  known.set(i18n, new Set(only ? [only] : ["plan", "outside"]));
  tellSpoken(i18n);
  return i18n;
}

/**
 * Brings the texts of parts that are fetched on need; for the browser, where one language is spoken. May be called before
 * `speak`. Nothing on the screen says these texts yet: N.B. Lingui's own `load` would draw the whole page anew.
 */
export async function learnTextsOfParts(): Promise<void> {
  const { lang } = document.documentElement;
  const { messages } = await catalogues[isLocale(lang) ? lang : defaultLocale].parts();
  Object.assign((await spoken).messages, messages);
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

let tellSpoken: (i18n: I18n) => void;
const spoken = new Promise<I18n>((resolve) => {
  tellSpoken = resolve;
});

type Parts = Readonly<Record<PageTexts | "parts" | "everywhere", () => Promise<{ messages: Messages }>>>;

const catalogues: Readonly<Record<Locale, Parts>> = {
  bg: {
    everywhere: () => import("virtual:texts/bg/everywhere"),
    plan: () => import("virtual:texts/bg/plan"),
    parts: () => import("virtual:texts/bg/parts"),
    outside: () => import("virtual:texts/bg/outside"),
  },
  en: {
    everywhere: () => import("virtual:texts/en/everywhere"),
    plan: () => import("virtual:texts/en/plan"),
    parts: () => import("virtual:texts/en/parts"),
    outside: () => import("virtual:texts/en/outside"),
  },
};
