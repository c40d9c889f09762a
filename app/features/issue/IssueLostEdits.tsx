/** Edits of demands and goals that somebody else's value has replaced, in the words of this page. */
import { demandStates } from "@zaedno/plan";
import type { LostEdit } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import type { OwnWords } from "../editing/field-words.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";

export function IssueLostEdits({ isHere }: { isHere: (edit: LostEdit) => boolean }) {
  const isOfIssue = (edit: LostEdit) => (edit.root === "demands" || edit.root === "goal") && isHere(edit);
  return <LostEditBands isHere={isOfIssue} ownWords={useDemandWords()} />;
}

function useDemandWords(): OwnWords {
  const t = useText();
  return (field, value) => {
    const state = demandStates.find((one) => one === value);
    return field === "state" && state ? t(`issue.state.${state}`) : null;
  };
}
