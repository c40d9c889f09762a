/** The name of the group, and taking it out of the lists. */
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage, FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { GroupView } from "./group-view.ts";

export function GroupSettings({ view }: { view: GroupView }) {
  const t = useText();
  const { group } = view;
  const rename = useFormAnswer("rename");
  return (
    <FrontPage
      me={view.me}
      back={{ to: `/groups/${group.id}`, label: t("forms.back") }}
      title={t("group.settings")}
      facts={group.name}
    >
      <PlainForm intent="rename" busy={rename.busy}>
        <Field label={t("group.name")} hint={t("group.nameHint")} error={rename.errorAt("name")}>
          <TextInput name="name" maxLength={120} autoComplete="off" defaultValue={rename.typed("name", group.name)} />
        </Field>
        <div>
          <Button type="submit" kind="main" disabled={rename.busy}>
            {t("forms.save")}
          </Button>
        </div>
      </PlainForm>
      {view.mayArchive && !group.archived && <Archiving />}
    </FrontPage>
  );
}

function Archiving() {
  const t = useText();
  const { busy } = useFormAnswer("archive");
  return (
    <FrontSection title={t("group.archiveTitle")}>
      <p>{t("group.archiveText")}</p>
      <PlainForm intent="archive" busy={busy}>
        <div>
          <Button type="submit" icon="archive" disabled={busy}>
            {t("group.archive")}
          </Button>
        </div>
      </PlainForm>
    </FrontSection>
  );
}
