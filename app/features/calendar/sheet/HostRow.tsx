/** Who receives us there: one of the plan's stakeholders, or nobody in particular. */
import { isMissing, type PlanEvent, type StakeholderId, stakeholderOf } from "@zaedno/plan";
import { useState } from "react";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { useEditing, useSay } from "../../editing/editing-context.ts";
import { type Pick, PickSheet } from "../../editing/PickSheet.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { useCalendar } from "../calendar-context.ts";
import { useEventEdit } from "./use-event-edit.ts";

export function HostRow({ event }: { event: PlanEvent }) {
  const t = useText();
  const { canEdit } = useEditing();
  const { plan } = useCalendar();
  const edit = useEventEdit(event);
  const run = useSay();
  const [open, setOpen] = useState(false);
  const { hostStakeholderId } = event;
  const host = hostStakeholderId === undefined ? null : stakeholderOf(plan, hostStakeholderId);
  if (!canEdit && host === null) return null;
  const pick = (key: StakeholderId | "nobody") => {
    edit({ hostStakeholderId: key === "nobody" ? undefined : key });
    setOpen(false);
  };
  const addNew = (name: string) => {
    const outcome = run((actions) => actions.addStakeholder({ type: "institution", name }));
    if (outcome.ok) pick(outcome.value);
  };
  const picks: Pick<StakeholderId | "nobody">[] = plan.stakeholders.map(({ id, name, roleTitle }) => ({
    key: id,
    words: name,
    note: roleTitle,
    current: id === hostStakeholderId,
  }));
  picks.push({ key: "nobody", words: t("calendar.noHost"), icon: "user-x", current: host === null });
  return (
    <>
      <ChoiceRow name={t("calendar.field.host")} onChange={canEdit ? () => setOpen(true) : undefined}>
        {host === null ? (
          <span className="dim">{t("calendar.noHost")}</span>
        ) : isMissing(host) ? (
          t("calendar.missingPerson")
        ) : (
          <Written>{host.name}</Written>
        )}
      </ChoiceRow>
      {open && (
        <PickSheet
          title={t("calendar.whichHost")}
          groups={[{ picks }]}
          create={{ label: (name) => t("calendar.newPerson", { name }), onCreate: addNew }}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
