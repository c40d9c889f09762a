/** A new group with its plan: what both are called, what it is about, and in which language it is written. */
import { type PolicyArea, planLanguages, policyAreas } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import { languageNames } from "../shell/language-names.ts";
import { NameField } from "./NameField.tsx";
import type { ProgrammeView, RegionRow } from "./programme-view.ts";

export function AddGroup({ view, region }: { view: ProgrammeView; region: RegionRow }) {
  const t = useText();
  const locale = useLocale();
  const form = useFormAnswer("add-group");
  return (
    <FrontPage
      me={view.me}
      back={{ to: `/programme/${view.programme.id}`, label: t("forms.back") }}
      title={t("programme.addGroup")}
      facts={region.name}
    >
      <PlainForm intent="add-group" busy={form.busy} formKey={view.formKey}>
        <input type="hidden" name="region" value={region.id} />
        <NameField form={form} label={t("group.name")} hint={t("group.nameHint")} />
        <Field label={t("programme.planTitle")} hint={t("programme.planTitleHint")} error={form.errorAt("title")}>
          <TextInput name="title" maxLength={200} autoComplete="off" defaultValue={form.typed("title")} />
        </Field>
        <Field label={t("programme.area")}>
          <Select name="area" defaultValue={form.typed("area")}>
            <option value="">{t("programme.areaOpen")}</option>
            {policyAreas.map((area) => (
              <option key={area} value={area}>
                {t(areaWord(area))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("programme.planLang")} hint={t("programme.planLangHint")}>
          <Select name="lang" defaultValue={form.typed("lang", locale)}>
            {planLanguages.map((lang) => (
              <option key={lang} value={lang} lang={lang}>
                {languageNames[lang]}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <Button type="submit" kind="main" icon="plus" disabled={form.busy}>
            {t("programme.addGroup")}
          </Button>
        </div>
      </PlainForm>
    </FrontPage>
  );
}

function areaWord(area: PolicyArea): TextId {
  return `programme.areaOf.${area}`;
}
