/** Edits about people that somebody else's value has replaced, in the words of this page. */
import { isStakeholderId, type Plan, type StakeholderId } from "@zaedno/plan";
import type { LostEdit } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import type { OwnWords } from "../editing/field-words.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { choiceWords } from "./choice-words.ts";
import { isColumnId, isTextColumn } from "./columns.ts";
import { useHiddenPositions } from "./hidden/use-hidden-positions.ts";

export function PeopleLostEdits({ isHere }: { isHere: (edit: LostEdit) => boolean }) {
  const { hidden } = useHiddenPositions();
  const ownWords = usePersonWords();
  return <LostEditBands isHere={(edit) => isHere(edit) && !(hidden && isJudgement(edit))} ownWords={ownWords} />;
}

const isJudgement = ({ root }: LostEdit): boolean => judging.has(root);

const judging: ReadonlySet<LostEdit["root"]> = new Set(["positions", "coalition", "relations"] as const);

function usePersonWords(): OwnWords {
  const t = useText();
  return (field, value) => {
    if (field === "publish") return choiceWords(t, "publish", value === true ? "yes" : "no");
    if (!isColumnId(field) || isTextColumn(field) || value === null) return null;
    return choiceWords(t, field, String(value));
  };
}

/** True for edits of this person, of what is thought of them, or of a relation of theirs. */
export function isAboutPerson({ entityId }: LostEdit, { relations }: Plan, id: StakeholderId | null): boolean {
  if (id === null) return false;
  if (isStakeholderId(entityId)) return entityId === id;
  return relations.some((relation) => relation.id === entityId && (relation.from === id || relation.to === id));
}
