/** Who answers for the step: me, one of the group, or nobody. */
import type { MemberId, Step } from "@zaedno/plan";
import { useState } from "react";
import { Avatar, PersonName } from "../../../ui/Avatar.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { type Pick, PickSheet } from "../../editing/PickSheet.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { lacksOwner } from "../due-state.ts";
import { useSteps } from "../steps-context.ts";
import { useEdit } from "./use-edit.ts";

export function OwnerRow({ step }: { step: Step }) {
  const t = useText();
  const { personOf, canEdit } = useSteps();
  const [open, setOpen] = useState(false);
  const edit = useEdit(step);
  const owner = personOf(step.ownerId);
  const handlePick = (key: MemberId | "nobody") => {
    edit({ ownerId: key === "nobody" ? undefined : key });
    setOpen(false);
  };
  return (
    <>
      <ChoiceRow name={t("steps.field.owner")} onChange={canEdit ? () => setOpen(true) : undefined}>
        {owner ? (
          <PersonName face={owner} />
        ) : step.ownerId !== undefined ? (
          t("editing.somebody")
        ) : lacksOwner(step) ? (
          <Tag tone="err" icon="user-x">
            {t("steps.noOwner")}
          </Tag>
        ) : (
          t("steps.nobody")
        )}
      </ChoiceRow>
      {open && <OwnerSheet step={step} onPick={handlePick} onClose={() => setOpen(false)} />}
    </>
  );
}

interface OwnerSheetProps {
  readonly step: Step;
  readonly onPick: (key: MemberId | "nobody") => void;
  readonly onClose: () => void;
}

function OwnerSheet({ step, onPick, onClose }: OwnerSheetProps) {
  const t = useText();
  const { me } = useSteps();
  const people = useGroupPeople();
  const picks: Pick<MemberId | "nobody">[] = people.map((person) => ({
    key: person.memberId,
    words: person.memberId === me.memberId ? t("steps.me", { name: person.nickname }) : person.nickname,
    picture: <Avatar face={person} />,
    current: step.ownerId === person.memberId,
  }));
  picks.push({ key: "nobody", words: t("steps.nobody"), icon: "user-x", current: step.ownerId === undefined });
  return <PickSheet title={t("steps.whoOwns")} groups={[{ picks }]} onPick={onPick} onClose={onClose} />;
}

/** Those who can carry out a step, me first. Mentors advise, they own nothing. */
export function useGroupPeople() {
  const { people, me } = useSteps();
  const group = people.filter((person) => person.role !== "mentor");
  return [...group].sort((a, b) => Number(b.memberId === me.memberId) - Number(a.memberId === me.memberId));
}
