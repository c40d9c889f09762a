/** Somebody's value has replaced mine: my text is kept, and one tap puts it back. */
import { type LostEdit, useLostEdits, usePlan } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "./editing-context.ts";
import { useFieldWords } from "./field-words.ts";
import { thingTitle } from "./plan-things.ts";

interface LostEditBandsProps {
  /** The open details show their own, the page the others. */
  readonly isHere: (edit: LostEdit) => boolean;
  /** Also what was thought of people: only where that is looked at, and not while it is hidden. */
  readonly judgements?: boolean;
}

export function LostEditBands({ isHere, judgements = false }: LostEditBandsProps) {
  const t = useText();
  const words = useFieldWords();
  const plan = usePlan();
  const { personOf } = useEditing();
  const say = useSay();
  const lost = useLostEdits();
  const shown = lost.edits.filter((edit) => isHere(edit) && (judgements || !judging.has(edit.root)));
  const putBack = (edit: LostEdit) => {
    if (say((actions) => actions.editField(edit, edit.mine)).ok) lost.dismiss(edit);
  };
  return (
    <>
      {shown.map((edit) => (
        <Band
          key={`${edit.root} ${edit.entityId} ${edit.field}`}
          title={thingTitle(plan, edit.entityId) ?? ""}
          tone="warn"
          icon="info"
          onClose={() => lost.dismiss(edit)}
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

/** What the group thinks of people, as it is hidden from who looks over a shoulder. */
const judging: ReadonlySet<LostEdit["root"]> = new Set(["positions", "coalition", "relations"]);

const longest = 160;

/** Enough to know it again; all of it comes back. */
function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
