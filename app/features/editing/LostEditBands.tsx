/** Somebody's value has replaced mine: my text is kept, and one tap puts it back. */
import { type LostEdit, useLostEdits } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "./editing-context.ts";
import { type OwnWords, useFieldWords } from "./field-words.ts";

interface LostEditBandsProps {
  /** The open details show their own, the page the others. */
  readonly isHere: (edit: LostEdit) => boolean;
  readonly ownWords?: OwnWords;
}

export function LostEditBands({ isHere, ownWords }: LostEditBandsProps) {
  const t = useText();
  const words = useFieldWords(ownWords);
  const { personOf } = useEditing();
  const say = useSay();
  const lost = useLostEdits();
  const putBack = (edit: LostEdit) => {
    if (say((plan) => plan.editField(edit, edit.mine)).ok) lost.dismiss(edit);
  };
  return (
    <>
      {lost.edits.filter(isHere).map((edit) => (
        <Band
          key={`${edit.root} ${edit.entityId} ${edit.field}`}
          tone="warn"
          icon="info"
          onClose={() => lost.dismiss(edit)}
          action={<Button onClick={() => putBack(edit)}>{t("editing.putMineBack")}</Button>}
        >
          {t("editing.lostEdit", {
            name: personOf(edit.by ?? undefined)?.nickname ?? t("editing.somebody"),
            mine: words(edit.field, edit.mine),
          })}
        </Band>
      ))}
    </>
  );
}
