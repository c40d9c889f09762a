/** The name of a region, and taking it out of the lists or back into them. */
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage, FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import { NameField } from "./NameField.tsx";
import type { ProgrammeView, RegionRow } from "./programme-view.ts";

export function RegionPage({ view, region }: { view: ProgrammeView; region: RegionRow }) {
  const t = useText();
  const form = useFormAnswer("rename-region");
  return (
    <FrontPage
      me={view.me}
      back={{ to: `/programme/${view.programme.id}`, label: t("forms.back") }}
      title={t("programme.regionTitle", { region: region.name })}
      facts={view.programme.name}
    >
      <PlainForm intent="rename-region" busy={form.busy}>
        <input type="hidden" name="region" value={region.id} />
        <NameField form={form} label={t("programme.regionName")} before={region.name} />
        <div>
          <Button type="submit" kind="main" disabled={form.busy}>
            {t("forms.save")}
          </Button>
        </div>
      </PlainForm>
      <Archiving region={region} />
    </FrontPage>
  );
}

function Archiving({ region }: { region: RegionRow }) {
  const t = useText();
  const intent = region.archived ? "unarchive-region" : "archive-region";
  const { errorAt, busy } = useFormAnswer(intent);
  const error = errorAt("region");
  const hasGroups = region.groups.some(({ archived }) => !archived);
  return (
    <FrontSection title={t(region.archived ? "programme.archivedRegion" : "programme.archiveRegion")}>
      <p>{t(hasGroups ? "programme.problem.hasGroups" : "programme.archiveRegionText")}</p>
      {error && <FieldError>{error}</FieldError>}
      {!hasGroups && (
        <PlainForm intent={intent} busy={busy}>
          <input type="hidden" name="region" value={region.id} />
          <div>
            <Button type="submit" icon={region.archived ? "undo-2" : "archive"} disabled={busy}>
              {t(region.archived ? "group.unarchive" : "group.archive")}
            </Button>
          </div>
        </PlainForm>
      )}
    </FrontSection>
  );
}
