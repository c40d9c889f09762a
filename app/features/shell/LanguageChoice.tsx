/** All languages, the present one marked. */
import { locales } from "../../locales/catalogue.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { Choice, ChoiceOption } from "./Choice.tsx";
import { languageNames } from "./language-names.ts";
import { PreferenceForm } from "./PreferenceForm.tsx";

export function LanguageChoice() {
  const t = useText();
  const current = useLocale();
  return (
    <PreferenceForm reloadDocument>
      <Choice label={t("shell.language")}>
        {locales.map((locale) => (
          <ChoiceOption key={locale} name="locale" value={locale} chosen={locale === current} lang={locale}>
            {languageNames[locale]}
          </ChoiceOption>
        ))}
      </Choice>
    </PreferenceForm>
  );
}
