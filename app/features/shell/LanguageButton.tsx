/** Switches to the other language, in the corner of every page outside a plan. */
import { locales } from "../../locales/catalogue.ts";
import { Button } from "../../ui/Button.tsx";
import { useLocale } from "../../ui/text.tsx";
import { languageNames } from "./language-names.ts";
import { PreferenceForm } from "./PreferenceForm.tsx";

export function LanguageButton() {
  const current = useLocale();
  return (
    <PreferenceForm reloadDocument>
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <Button key={locale} type="submit" kind="plain" icon="languages" name="locale" value={locale} lang={locale}>
            {languageNames[locale]}
          </Button>
        ))}
    </PreferenceForm>
  );
}
