/** Edits about people that somebody else's value has replaced, in the words of this page. */
import { isStakeholderId, type Plan, type StakeholderId } from "@zaedno/plan";
import type { LostEdit } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import type { OwnWords } from "../editing/field-words.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { choiceWords } from "./choice-words.ts";
import { isColumnId, isTextColumn } from "./columns.ts";

export function PeopleLostEdits({ isHere }: { isHere: (edit: LostEdit) => boolean }) {
  return <LostEditBands isHere={isHere} ownWords={usePersonWords()} />;
}

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
