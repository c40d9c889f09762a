/** Who of the group helps the one who answers for the step. */
import type { MemberId, Step } from "@zaedno/plan";
import { useState } from "react";
import { Avatar, PersonName } from "../../../ui/Avatar.tsx";
import { useText } from "../../../ui/text.tsx";
import { Chips } from "../../editing/Chips.tsx";
import { PickSheet } from "../../editing/PickSheet.tsx";
import { Row } from "../../editing/Row.tsx";
import { useSteps } from "../steps-context.ts";
import { useGroupPeople } from "./OwnerRow.tsx";
import { useSay } from "./use-edit.ts";

export function HelpersRow({ step }: { step: Step }) {
  const t = useText();
  const { plan, canEdit, personOf } = useSteps();
  const say = useSay();
  const people = useGroupPeople();
  const [open, setOpen] = useState(false);
  const helpers = plan.helpers[step.id] ?? [];
  if (!canEdit && helpers.length === 0) return null;
  const chips = helpers.map((id) => {
    const person = personOf(id);
    const name = person?.nickname ?? t("editing.somebody");
    return {
      key: id,
      words: person ? <PersonName face={person} /> : name,
      missing: !person,
      removeLabel: t("steps.removeHelper", { name }),
    };
  });
  const others = people.filter(({ memberId }) => memberId !== step.ownerId && !helpers.includes(memberId));
  const handlePick = (id: MemberId) => {
    say((actions) => actions.addHelper(step.id, id));
    setOpen(false);
  };
  return (
    <Row name={t("steps.field.helpers")}>
      <Chips
        chips={chips}
        addLabel={t("steps.addHelper")}
        onAdd={canEdit ? () => setOpen(true) : undefined}
        onRemove={(id) => say((actions) => actions.removeHelper(step.id, id))}
      />
      {open && (
        <PickSheet
          title={t("steps.whoHelps")}
          groups={[
            {
              picks: others.map((one) => ({ key: one.memberId, words: one.nickname, picture: <Avatar face={one} /> })),
            },
          ]}
          none={t("steps.allHelp")}
          onPick={handlePick}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  );
}
