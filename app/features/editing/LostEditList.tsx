/** Edits of mine that somebody else's value has replaced, each with the way back. */
import { type LostEdit, useLostEdits, usePlan } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "./editing-context.ts";
import { useFieldWords } from "./field-words.ts";
import { thingTitle } from "./plan-things.ts";

export function LostEditList({ edits }: { readonly edits: readonly LostEdit[] }) {
  const t = useText();
  const words = useFieldWords();
  const plan = usePlan();
  const { personOf } = useEditing();
  const say = useSay();
  const { dismiss } = useLostEdits();
  const putBack = (edit: LostEdit) => {
    if (say((actions) => actions.editField(edit, edit.mine)).ok) dismiss(edit);
  };
  return (
    <>
      {edits.map((edit) => (
        <Band
          key={`${edit.root} ${edit.entityId} ${edit.field}`}
          title={thingTitle(plan, edit.entityId) ?? ""}
          tone="warn"
          icon="info"
          onClose={() => dismiss(edit)}
          action={<Button onClick={() => putBack(edit)}>{t("editing.putMineBack")}</Button>}
        >
          {t("editing.lostEdit", {
            name: personOf(edit.by ?? undefined)?.nickname ?? t("editing.somebody"),
            mine: shortened(words(edit, edit.mine)),
          })}
        </Band>
      ))}
    </>
  );
}

const longest = 160;

/** Enough to know it again; all of it comes back. */
function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
