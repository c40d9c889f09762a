/** One fact with a few choices: a row that opens them, and only words for those who may not change it. */
import { type ReactNode, useState } from "react";
import { useText } from "../../../ui/text.tsx";
import { type Pick, PickSheet } from "../../editing/PickSheet.tsx";
import { ChoiceRow } from "../../editing/Row.tsx";
import { usePeopleScreen } from "../people-context.ts";

interface PickRowProps<Key extends string> {
  readonly name: string;
  /** Over the choices; the row's name where that is question enough. */
  readonly question?: string;
  /** What holds now, in the row; null: nothing is noted. */
  readonly now: ReactNode;
  readonly picks: readonly Pick<Key>[];
  readonly onPick: (key: Key | undefined) => void;
  /** For facts that must always say something. */
  readonly isNeeded?: boolean;
}

export function PickRow<Key extends string>({ name, question, now, picks, onPick, isNeeded }: PickRowProps<Key>) {
  const t = useText();
  const { canEdit } = usePeopleScreen();
  const [open, setOpen] = useState(false);
  if (!canEdit && now === null) return null;
  const none: Pick<Key | "none">[] =
    isNeeded || now === null ? [] : [{ key: "none", words: t("people.notNoted"), icon: "x" }];
  return (
    <>
      <ChoiceRow name={name} onChange={canEdit ? () => setOpen(true) : undefined}>
        {now ?? <span className="dim">{t("people.choose")}</span>}
      </ChoiceRow>
      {open && (
        <PickSheet<Key | "none">
          title={question ?? name}
          groups={[{ picks: [...picks, ...none] }]}
          onPick={(key) => {
            onPick(key === "none" ? undefined : key);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
