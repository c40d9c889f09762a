/** The first page of an installation: a programme gets its name, and somebody becomes its administrator. */
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage, FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { type FormState, useFormAnswer } from "../forms/use-form-answer.ts";
import { DeadLink } from "./DeadLink.tsx";
import styles from "./SetupPage.module.css";
import { EntryFields, FaceFields } from "./StaffFields.tsx";
import { newProgramme, type SetupView } from "./setup-view.ts";

export function SetupPage({ view }: { view: SetupView }) {
  const t = useText();
  const form = useFormAnswer("setup");
  if (view.programmes === null) {
    return (
      <DeadLink title={t("setup.title")} text={t("setup.dead")}>
        <p>{t("setup.deadHow")}</p>
        <LinkButton icon="log-in" to="/login">
          {t("join.signIn")}
        </LinkButton>
      </DeadLink>
    );
  }
  return (
    <FrontPage me={null} title={t("setup.title")} facts={t("setup.text")}>
      <PlainForm intent="setup" busy={form.busy}>
        <ProgrammeFields form={form} programmes={view.programmes} />
        <FrontSection title={t("setup.you")}>
          <FaceFields form={form} />
          <EntryFields form={form} />
        </FrontSection>
        <Button type="submit" kind="main" big wide iconAfter="arrow-right" disabled={form.busy}>
          {t("setup.do")}
        </Button>
      </PlainForm>
    </FrontPage>
  );
}

interface ProgrammeFieldsProps {
  form: FormState;
  programmes: NonNullable<SetupView["programmes"]>;
}

function ProgrammeFields({ form, programmes }: ProgrammeFieldsProps) {
  const t = useText();
  const isFirst = programmes.length === 0;
  return (
    <div className={styles.programme}>
      {isFirst ? (
        <input type="hidden" name="programme" value={newProgramme} />
      ) : (
        <Field label={t("setup.programme")}>
          <Select name="programme" defaultValue={form.typed("programme", programmes[0]?.id)}>
            {programmes.map(({ id, name, lang }) => (
              <option key={id} value={id} lang={lang}>
                {name}
              </option>
            ))}
            <option value={newProgramme}>{t("setup.newProgramme")}</option>
          </Select>
        </Field>
      )}
      <div className={styles.names}>
        <Field
          label={t("setup.programmeName")}
          hint={t(isFirst ? "setup.programmeNameHint" : "setup.programmeNameOnlyNew")}
          error={form.errorAt("name")}
        >
          <TextInput name="name" maxLength={120} autoComplete="off" defaultValue={form.typed("name")} />
        </Field>
        <Field label={t("setup.programmeNameEn")} hint={t("setup.programmeNameEnHint")}>
          <TextInput name="nameEn" maxLength={120} autoComplete="off" lang="en" defaultValue={form.typed("nameEn")} />
        </Field>
      </div>
    </div>
  );
}
