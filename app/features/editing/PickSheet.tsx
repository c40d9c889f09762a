/** Picking one thing from a list that may be long: big choices in groups, a search when there are many, a new one by name. */
import type { ReactNode } from "react";
import { useState } from "react";
import { Field } from "../../ui/Field.tsx";
import type { IconName } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { SheetMenu, SheetMenuItem } from "../../ui/SheetMenu.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./Editing.module.css";

export interface Pick<Key extends string> {
  readonly key: Key;
  readonly words: string;
  readonly note?: string | undefined;
  readonly icon?: IconName;
  readonly picture?: ReactNode;
  readonly current?: boolean;
}

export interface PickGroup<Key extends string> {
  readonly label?: string;
  readonly picks: readonly Pick<Key>[];
}

interface PickSheetProps<Key extends string> {
  readonly title: string;
  readonly groups: readonly PickGroup<Key>[];
  readonly onPick: (key: Key) => void;
  readonly onClose: () => void;
  /** Offers to make a new one of the words in the search. */
  readonly create?: { readonly label: (name: string) => string; readonly onCreate: (name: string) => void };
  /** Shown when nothing can be picked. */
  readonly none?: string;
}

const searchFrom = 9;

export function PickSheet<Key extends string>({ title, groups, onPick, onClose, create, none }: PickSheetProps<Key>) {
  const t = useText();
  const [words, setWords] = useState("");
  const all = groups.reduce((sum, { picks }) => sum + picks.length, 0);
  const found = groups
    .map((group) => ({ ...group, picks: group.picks.filter((pick) => matches(pick, words)) }))
    .filter((group) => group.picks.length > 0);
  const name = words.trim();
  const isKnown = found.some(({ picks }) => picks.some((pick) => pick.words.toLowerCase() === name.toLowerCase()));
  return (
    <Sheet open onClose={onClose} title={title} place="centre">
      {(create || all >= searchFrom) && (
        <Field label={t(create ? "editing.searchOrNew" : "editing.search")}>
          <TextInput
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            autoComplete="off"
          />
        </Field>
      )}
      {found.map((group, index) => (
        <section key={group.label ?? index}>
          {group.label && <h3 className={styles.groupHead}>{group.label}</h3>}
          <SheetMenu>
            {group.picks.map(({ key, words: label, note, icon, picture, current }) => (
              <SheetMenuItem
                key={key}
                {...(icon && { icon })}
                {...(picture !== undefined && { picture })}
                {...(note !== undefined && { note })}
                current={current ?? false}
                onClick={() => onPick(key)}
              >
                {label}
              </SheetMenuItem>
            ))}
          </SheetMenu>
        </section>
      ))}
      {create && name !== "" && !isKnown && (
        <SheetMenu>
          <SheetMenuItem icon="plus" onClick={() => create.onCreate(name)}>
            {create.label(name)}
          </SheetMenuItem>
        </SheetMenu>
      )}
      {found.length === 0 && (!create || name === "") && <p className="dim">{none ?? t("editing.nothingFound")}</p>}
    </Sheet>
  );
}

function matches(pick: { words: string; note?: string | undefined }, words: string): boolean {
  return `${pick.words} ${pick.note ?? ""}`.toLowerCase().includes(words.trim().toLowerCase());
}
