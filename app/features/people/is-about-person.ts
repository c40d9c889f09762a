/** Tells what is shown in the open details of a person from what is shown on the page around them. */
import { isStakeholderId, type Plan, type StakeholderId } from "@zaedno/plan";

/** True for this person, for what is thought of them, and for a relation of theirs. */
export function isAboutPerson(
  { entityId }: { readonly entityId: string },
  { relations }: Plan,
  id: StakeholderId | null,
): boolean {
  if (id === null) return false;
  if (isStakeholderId(entityId)) return entityId === id;
  return relations.some((relation) => relation.id === entityId && (relation.from === id || relation.to === id));
}
