/** Edits of steps that somebody else's value has replaced, in the words of steps. */
import type { Plan, StepId } from "@zaedno/plan";
import type { LostEdit } from "../../collab/index.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { useStepWords } from "./field-words.ts";

export function StepLostEdits({ isHere }: { isHere: (edit: LostEdit) => boolean }) {
  return <LostEditBands isHere={isHere} ownWords={useStepWords()} />;
}

/** True for edits of a step or of something in it. */
export function isInCard({ entityId }: LostEdit, { checkItems }: Plan, stepId: StepId | null): boolean {
  if (stepId === null) return false;
  return entityId === stepId || (checkItems[stepId] ?? []).some((item) => item.id === entityId);
}
