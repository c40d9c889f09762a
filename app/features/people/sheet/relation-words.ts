/** A relation as a sentence of which one end is left out, because the details stand under its name. */
import type { RelationType } from "@zaedno/plan";
import { useText } from "../../../ui/text.tsx";

/** `out`: from whom the details are about to `name`; `in`: the other way round. */
export function useRelationWords(): (type: RelationType, way: "out" | "in", name: string) => string {
  const t = useText();
  return (type, way, name) =>
    way === "out" ? t(`people.relationTo.${type}`, { name }) : t(`people.relationFrom.${type}`, { name });
}
