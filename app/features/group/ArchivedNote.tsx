/** Says that the group is out of the lists, and gives the way back to those who may take it. */
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { GroupView } from "./group-view.ts";

export function ArchivedNote({ view }: { view: GroupView }) {
  const t = useText();
  const { busy } = useFormAnswer("unarchive");
  const takeBack = (
    <PlainForm intent="unarchive" busy={busy} inRow>
      <Button type="submit" icon="undo-2" disabled={busy}>
        {t("group.unarchive")}
      </Button>
    </PlainForm>
  );
  return (
    <Band icon="archive" title={t("group.archivedTitle")} action={view.mayArchive ? takeBack : undefined}>
      {t("group.archivedText")}
    </Band>
  );
}
