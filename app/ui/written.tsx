/**
 * In which language people write here. An English reader of a Bulgarian plan must hear its words in a Bulgarian voice, and
 * see them in Bulgarian letterforms, so whatever people wrote says its language where it is another than the page's.
 */
import { createContext, type ReactNode, useContext } from "react";
import { useLocale } from "./text.tsx";

const WrittenContext = createContext<string | undefined>(undefined);

export function WrittenIn({ lang, children }: { lang: string; children: ReactNode }) {
  return <WrittenContext.Provider value={lang}>{children}</WrittenContext.Provider>;
}

/** For the `lang` attribute of what people wrote; undefined where the page speaks the same language. */
export function useWrittenLang(): string | undefined {
  const lang = useContext(WrittenContext);
  const locale = useLocale();
  return lang === locale ? undefined : lang;
}

/** Words that people wrote. */
export function Written({ children }: { children: ReactNode }) {
  const lang = useWrittenLang();
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
