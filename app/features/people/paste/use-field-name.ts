/** The name of a column that a pasted table can have, as the table and the details call it. */
import { useText } from "../../../ui/text.tsx";
import { isColumnId } from "../columns.ts";
import type { PasteField } from "./known-words.ts";

export function useFieldName(): (field: PasteField) => string {
  const t = useText();
  return (field) => (isColumnId(field) ? t(`people.column.${field}`) : t(`people.field.${field}`));
}
