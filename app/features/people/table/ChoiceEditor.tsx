/** A choice cell while it is edited: a small list under it, by arrows, by the first letters, or by pointing. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { SectorMark } from "../../../ui/SectorMark.tsx";
import { StanceShape } from "../../../ui/StanceMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { choiceWords, stanceOfKey } from "../choice-words.ts";
import { type ChoiceColumn, choiceKeys } from "../columns.ts";
import { choiceIn, filterChoices } from "../people-filters.ts";
import styles from "./Editors.module.css";
import { findChoice, type TypedAhead, typeAhead } from "./find-choice.ts";
import { editEndOf } from "./grid-keys.ts";
import type { RowKey } from "./grid-state.ts";
import { strokeOf } from "./key-stroke.ts";
import { type CommitThen, useTable } from "./table-context.ts";

interface ChoiceEditorProps {
  readonly row: RowKey;
  readonly column: ChoiceColumn;
  readonly stored: string;
  readonly typed: string;
  readonly label: string;
}

export function ChoiceEditor({ row, column, stored, typed, label }: ChoiceEditorProps) {
  const t = useText();
  const id = useId();
  const { commit, cancel } = useTable();
  const keys = column === "publish" ? choiceKeys.publish : [...choiceKeys[column], ""];
  const labels = keys.map((key) => choiceWords(t, column, key));
  const [ahead, setAhead] = useState<TypedAhead>({ letters: typed, at: 0 });
  const [index, setIndex] = useState(() => firstIndex(keys, labels, stored, typed));
  const list = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (list.current === null) return;
    standInView(list.current);
    list.current.focus({ preventScroll: true });
  }, []);

  const pick = (picked: number, then: CommitThen) => {
    isDone.current = true;
    commit(row, column, keys[picked] ?? stored, then);
  };
  const handleKey = (event: KeyboardEvent) => {
    const stroke = strokeOf(event);
    const end = editEndOf(stroke, false);
    const next = end === null ? indexAfter(stroke.key, index, keys.length) : null;
    if (end === null && next === null && (stroke.ctrl || stroke.alt || [...stroke.key].length !== 1)) return;
    event.preventDefault();
    event.stopPropagation();
    if (end?.kind === "commit") return pick(index, end.after);
    if (end?.kind === "cancel") {
      isDone.current = true;
      return cancel();
    }
    if (next !== null) return setIndex(next);
    const typedNow = typeAhead(ahead, stroke.key, event.timeStamp);
    setAhead(typedNow);
    const found = findChoice(labels, typedNow, index);
    if (found >= 0) setIndex(found);
  };
  return (
    <div
      ref={list}
      className={styles.choices}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      aria-activedescendant={`${id}-${index}`}
      onKeyDown={handleKey}
      // The list keeps the focus while an option is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ target }) => {
        const option = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
        if (option) pick(Number(option.dataset.place), "here");
      }}
      onBlur={() => {
        if (!isDone.current) cancel();
      }}
    >
      {keys.map((key, place) => (
        <div
          key={key}
          id={`${id}-${place}`}
          role="option"
          // The list keeps the focus and names the option that is meant.
          tabIndex={-1}
          aria-selected={place === index}
          className={classes(styles.choice, key === "" && styles.none)}
          data-place={place}
        >
          <ChoicePicture column={column} choice={key} />
          <span>{labels[place]}</span>
          {key === stored && <Icon name="check" className={styles.tick} />}
        </div>
      ))}
    </div>
  );
}

function ChoicePicture({ column, choice }: { column: ChoiceColumn; choice: string }) {
  if (column === "support" || column === "supportTarget") return <StanceShape stance={stanceOfKey(choice)} />;
  if (column !== "sector") return null;
  const sector = choiceIn(filterChoices.sector, choice);
  return <SectorMark look="bare" sector={sector === null || sector === "none" ? undefined : sector} />;
}

function firstIndex(keys: readonly string[], labels: readonly string[], stored: string, typed: string): number {
  const found = typed === "" ? -1 : findChoice(labels, { letters: typed, at: 0 }, -1);
  return Math.max(0, found < 0 ? keys.indexOf(stored) : found);
}

/** Where a key moves the mark in the list; null for other keys. */
function indexAfter(key: string, index: number, length: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, length - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
    case "Delete":
      return length - 1;
    default:
      return null;
  }
}

/** Near the lower edge of the window the list stands above its cell, if there is room below the header. */
function standInView(list: HTMLElement) {
  const { bottom, height } = list.getBoundingClientRect();
  if (bottom <= window.innerHeight) return;
  const above = (list.parentElement?.getBoundingClientRect().top ?? 0) - height;
  if (above > headerPx) list.dataset.side = "above";
  else list.scrollIntoView({ block: "nearest" });
}

const headerPx = 80;
