/** One field over the plan; what it finds stands under it by pages. Arrows choose, Enter opens, as does a tap. */
import { Link, useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { classes } from "../../ui/classes.ts";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { Written } from "../../ui/written.tsx";
import { useAboveKeyboard } from "../editing/use-above-keyboard.ts";
import styles from "./FindSheet.module.css";
import type { FoundOnPage, FoundResult, MarkedParts } from "./find-results.ts";
import { type Finding, useFind } from "./use-find.ts";

export interface FindSheetProps {
  readonly onClose: () => void;
}

export function FindSheet({ onClose }: FindSheetProps) {
  const t = useText();
  const listId = useId();
  const find = useFind();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useAboveKeyboard(box);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") find.step(1);
    else if (event.key === "ArrowUp") find.step(-1);
    else if (event.key === "Enter" && find.active) {
      onClose();
      navigate(find.active.to);
    } else return;
    event.preventDefault();
  };
  return (
    <Sheet open onClose={onClose} title={t("find.title")} place="centre" className={styles.sheet}>
      <div ref={box} className={styles.find}>
        <Field label={t("find.label")} labelHidden>
          <TextInput
            inputMode="search"
            role="combobox"
            aria-expanded={find.count > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={find.active ? optionId(listId, find.active) : undefined}
            placeholder={t("find.example")}
            value={find.words}
            onChange={(event) => find.look(event.target.value)}
            onKeyDown={handleKey}
            autoComplete="off"
            enterKeyHint="go"
          />
        </Field>
        <FindNews find={find} />
        <div role="listbox" id={listId} aria-label={t("find.results")} className={styles.list}>
          {find.pages.map((page) => (
            <FoundGroup key={page.label} page={page} listId={listId} active={find.active} onOpen={onClose} />
          ))}
        </div>
      </div>
    </Sheet>
  );
}

const optionId = (listId: string, { key }: FoundResult) => `${listId}-${key}`;

/** Read out: how many there are, or what to do. */
function FindNews({ find: { words, count } }: { find: Finding }) {
  const t = useText();
  return (
    <p className="dim" role="status">
      {words.trim() === "" && (
        <>
          {t("find.hint")} <span className="only-laptop">{t("find.keys", { keys: findKeys })}</span>
        </>
      )}
      {words.trim() !== "" && count === 0 && t("find.nothing")}
      {count > 0 && t(count >= foundMost ? "find.many" : "find.count", { count })}
    </p>
  );
}

const findKeys = "Ctrl+K";
const foundMost = 50;

interface FoundGroupProps {
  readonly page: FoundOnPage;
  readonly listId: string;
  readonly active: FoundResult | null;
  readonly onOpen: () => void;
}

function FoundGroup({ page: { label, icon, results }, listId, active, onOpen }: FoundGroupProps) {
  const t = useText();
  const headId = `${listId}-${label}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box, not of fields
    <div role="group" aria-labelledby={headId}>
      <p id={headId} className={styles.page}>
        <Icon name={icon} />
        {t(label)}
      </p>
      {results.map((result) => (
        <FoundRow
          key={result.key}
          id={optionId(listId, result)}
          result={result}
          isActive={result.key === active?.key}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface FoundRowProps {
  readonly id: string;
  readonly result: FoundResult;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

function FoundRow({ id, result, isActive, onOpen }: FoundRowProps) {
  const t = useText();
  const { to, title, parts, within, isInTitle } = result;
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    <Link
      ref={row}
      id={id}
      to={to}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={classes(styles.row, isActive && styles.active)}
      onClick={onOpen}
    >
      <b>
        <Written>{isInTitle ? <Marked parts={parts} /> : title}</Written>
      </b>
      {!isInTitle && (
        <span className="small dim">
          {within !== null && `${t(within)}: `}
          <Written>
            <Marked parts={parts} />
          </Written>
        </span>
      )}
    </Link>
  );
}

function Marked({ parts: [before, found, after] }: { parts: MarkedParts }) {
  return (
    <>
      {before}
      <mark>{found}</mark>
      {after}
    </>
  );
}
