/** For whom the message is: stakeholders of the plan; nobody chosen means everybody. */
import { isMissing, type Message, type StakeholderId, stakeholderOf } from "@zaedno/plan";
import { useState } from "react";
import { useText } from "../../ui/text.tsx";
import { Chips } from "../editing/Chips.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { PickSheet } from "../editing/PickSheet.tsx";
import { Row } from "../editing/Row.tsx";
import { useTexts } from "./text-context.ts";

export function AudienceRow({ message: { id } }: { message: Message }) {
  const t = useText();
  const { canEdit } = useEditing();
  const { plan } = useTexts();
  const run = useSay();
  const [open, setOpen] = useState(false);
  const chosen = plan.audiences[id] ?? [];
  if (!canEdit && chosen.length === 0) return <Row name={t("text.field.audience")}>{t("text.everybody")}</Row>;
  const chips = chosen.map((who) => {
    const found = stakeholderOf(plan, who);
    const words = isMissing(found) ? t("text.missingPerson") : found.name;
    return { key: who, words, missing: isMissing(found), removeLabel: t("text.removeAudience", { name: words }) };
  });
  const add = (who: StakeholderId) => {
    run((actions) => actions.addAudience(id, who));
    setOpen(false);
  };
  const addNew = (name: string) => {
    const outcome = run((actions) => actions.addStakeholder({ type: "person", name }));
    if (outcome.ok) add(outcome.value);
  };
  const others = plan.stakeholders.filter((one) => !chosen.includes(one.id));
  return (
    <Row name={t("text.field.audience")}>
      {chosen.length === 0 && <span className="dim">{t("text.everybody")}</span>}
      <Chips
        chips={chips}
        addLabel={t("text.addAudience")}
        onAdd={canEdit ? () => setOpen(true) : undefined}
        onRemove={(who) => run((actions) => actions.removeAudience(id, who))}
      />
      {open && (
        <PickSheet
          title={t("text.whichAudience")}
          groups={[{ picks: others.map(({ id: key, name, roleTitle }) => ({ key, words: name, note: roleTitle })) }]}
          create={{ label: (name) => t("text.newPerson", { name }), onCreate: addNew }}
          none={t("text.noPeople")}
          onPick={add}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  );
}
