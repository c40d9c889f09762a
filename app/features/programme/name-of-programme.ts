/** A programme has a name, and perhaps one for readers of English; either says in which language it is. */
import type { Locale } from "../../locales/catalogue.ts";

export interface NameInLanguage {
  name: string;
  lang: Locale;
}

export function nameOfProgramme(
  { name, nameEn }: { readonly name: string; readonly nameEn: string | null },
  reader: Locale,
): NameInLanguage {
  return reader === "en" && nameEn !== null ? { name: nameEn, lang: "en" } : { name, lang: "bg" };
}
