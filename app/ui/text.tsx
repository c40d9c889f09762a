/** Words on the screen: `useText()` for plain texts, `<Rich>` for texts with marked parts. Ids are checked by the compiler. */
import { Trans, useLingui } from "@lingui/react";
import { type ReactElement, useCallback } from "react";
import { defaultLocale, isLocale, type Locale, type TextId } from "../locales/catalogue.ts";

export type TextValues = Record<string, string | number>;
export type Speak = (id: TextId, values?: TextValues) => string;

/** Returns `t(id, values?)` in the reader's language. */
export function useText(): Speak {
  const { i18n } = useLingui();
  return useCallback((id, values) => i18n._(id, values), [i18n]);
}

/** The reader's language, for dates and numbers. */
export function useLocale(): Locale {
  const { i18n } = useLingui();
  return isLocale(i18n.locale) ? i18n.locale : defaultLocale;
}

/** A text whose marked parts become elements: `{"a.b": "Имате парола? <link>Влезте с нея</link>"}` with `components={{link: <a …/>}}`. */
export function Rich(props: { id: TextId; values?: TextValues; components: Record<string, ReactElement> }) {
  return <Trans id={props.id} values={props.values ?? {}} components={props.components} />;
}
