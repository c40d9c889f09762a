/** A new relation in two choices: who the other one is, and what is between the two. */
import { isMutual, type RelationType, relationTypes, type StakeholderId } from "@zaedno/plan";
import { useState } from "react";
import { SectorMark } from "../../../ui/SectorMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { type PickGroup, PickSheet } from "../../editing/PickSheet.tsx";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import { useRelationWords } from "./relation-words.ts";

interface AddRelationProps {
  readonly row: PersonRow;
  /** The new relation's id; its strength and note can follow. */
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

export function AddRelation({ row, onAdded, onClose }: AddRelationProps) {
  const t = useText();
  const { rows } = usePeopleScreen();
  const [other, setOther] = useState<PersonRow | null>(null);
  if (other !== null) return <KindChoice row={row} other={other} onAdded={onAdded} onClose={onClose} />;
  const picks = rows
    .filter(({ id }) => id !== row.id)
    .map(({ id, who }) => ({
      key: id,
      words: who.name,
      note: who.roleTitle,
      picture: <SectorMark sector={who.sector} look="bare" />,
    }));
  return (
    <PickSheet<StakeholderId>
      key="who"
      title={t("people.relationWho", { name: row.who.name })}
      groups={[{ picks }]}
      none={t("people.relationNobody")}
      onPick={(id) => setOther(rows.find((one) => one.id === id) ?? null)}
      onClose={onClose}
    />
  );
}

type KindKey = `${"out" | "in"}:${RelationType}`;

function KindChoice({ row, other, onAdded, onClose }: AddRelationProps & { readonly other: PersonRow }) {
  const t = useText();
  const { run, say } = usePeopleScreen();
  const groups = useKindGroups(row, other);
  const handlePick = (key: KindKey) => {
    const [way, kind] = key.split(":");
    const type = relationTypes.find((one) => one === kind);
    if (type === undefined) return;
    const ends = way === "out" ? { from: row.id, to: other.id } : { from: other.id, to: row.id };
    const outcome = run((plan) => plan.addRelation({ ...ends, type }));
    if (outcome.ok) onAdded(outcome.value);
    else say({ text: outcome.refusal, icon: "octagon-alert" });
    onClose();
  };
  return (
    <PickSheet<KindKey>
      key="kind"
      title={t("people.relationKind", { one: row.who.name, other: other.who.name })}
      groups={groups}
      onPick={handlePick}
      onClose={onClose}
    />
  );
}

/** Each type in both directions; those without a direction once. */
function useKindGroups(row: PersonRow, other: PersonRow): readonly PickGroup<KindKey>[] {
  const wordsOf = useRelationWords();
  const out = relationTypes.map((type) => ({
    key: `out:${type}` as const,
    words: wordsOf(type, "out", other.who.name),
  }));
  const directed = relationTypes.filter((type) => !isMutual(type));
  const back = directed.map((type) => ({ key: `in:${type}` as const, words: wordsOf(type, "in", other.who.name) }));
  return [
    { label: row.who.name, picks: out },
    { label: other.who.name, picks: back },
  ];
}
