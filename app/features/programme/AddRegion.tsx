/** A new region of the programme. */
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import { NameField } from "./NameField.tsx";
import type { ProgrammeView } from "./programme-view.ts";

export function AddRegion({ view }: { view: ProgrammeView }) {
  const t = useText();
  const form = useFormAnswer("add-region");
  return (
    <FrontPage
      me={view.me}
      back={{ to: `/programme/${view.programme.id}`, label: t("forms.back") }}
      title={t("programme.addRegion")}
      facts={view.programme.name}
    >
      <PlainForm intent="add-region" busy={form.busy} formKey={view.formKey}>
        <NameField form={form} label={t("programme.regionName")} hint={t("programme.regionHint")} />
        <div>
          <Button type="submit" kind="main" icon="plus" disabled={form.busy}>
            {t("programme.addRegion")}
          </Button>
        </div>
      </PlainForm>
    </FrontPage>
  );
}
