/** The small things inside a step: tick, add, rename, put in order by buttons, delete. */
import type { CheckItem, Step } from "@zaedno/plan";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { classes } from "../../../ui/classes.ts";
import { FieldError } from "../../../ui/Field.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { useSteps } from "../steps-context.ts";
import styles from "./CheckList.module.css";
import { useSay } from "./use-edit.ts";

export function CheckList({ step }: { step: Step }) {
  const t = useText();
  const { plan, canEdit } = useSteps();
  const items = plan.checkItems[step.id] ?? [];
  const [open, setOpen] = useState<string | null>(null);
  if (!canEdit && items.length === 0) return null;
  const done = items.filter((item) => item.done).length;
  return (
    <section className={styles.section} aria-labelledby="check-list">
      <h3 id="check-list" className={styles.head}>
        {t("steps.checkList")}
        {items.length > 0 && <span className="num dim">{t("steps.checks", { done, all: items.length })}</span>}
      </h3>
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((item, index) => (
            <CheckRow
              key={item.id}
              item={item}
              before={items[index - 1]}
              next={items[index + 1]}
              afterNext={items[index + 2]}
              isOpen={open === item.id}
              onOpen={(isOpen) => setOpen(isOpen ? item.id : null)}
            />
          ))}
        </ul>
      )}
      {canEdit && <NewItem step={step} />}
    </section>
  );
}

interface CheckRowProps {
  readonly item: CheckItem;
  readonly before: CheckItem | undefined;
  readonly next: CheckItem | undefined;
  readonly afterNext: CheckItem | undefined;
  /** Its name and place are being changed. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function CheckRow({ item, isOpen, onOpen, ...neighbours }: CheckRowProps) {
  const t = useText();
  const { canEdit } = useSteps();
  const say = useSay();
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <label className={classes(styles.tick, item.done && styles.ticked)}>
          <input
            type="checkbox"
            checked={item.done}
            disabled={!canEdit}
            onChange={(event) => say((actions) => actions.toggleCheckItem(item.id, event.target.checked))}
          />
          <span>
            <Written>{item.text}</Written>
          </span>
        </label>
        {canEdit && (
          <IconButton
            icon={isOpen ? "chevron-up" : "pen-line"}
            label={t("steps.editItem", { text: item.text })}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          />
        )}
      </div>
      {isOpen && canEdit && <ItemEditor item={item} {...neighbours} onClose={() => onOpen(false)} />}
    </li>
  );
}

function ItemEditor({
  item,
  before,
  next,
  afterNext,
  onClose,
}: Omit<CheckRowProps, "isOpen" | "onOpen"> & { onClose: () => void }) {
  const t = useText();
  const { run, personOf } = useSteps();
  const say = useSay();
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // At the top there is no "up" any more: the keyboard goes on at the button beside it.
    if (!before || !next) refocusIn(acts.current);
  }, [before, next]);
  return (
    <div className={styles.editor}>
      <DraftField
        label={t("steps.itemText")}
        labelHidden
        stored={item.text}
        editor={personOf(item.updatedBy)?.nickname ?? t("editing.somebody")}
        onSave={(text) => run((actions) => actions.editCheckItem(item.id, { text }))}
      />
      <div className={styles.acts} ref={acts}>
        {before && (
          <Button
            kind="plain"
            icon="arrow-up"
            onClick={() => say((a) => a.moveCheckItem(item.id, { beforeId: before.id }))}
          >
            {t("steps.itemUp")}
          </Button>
        )}
        {next && (
          <Button
            kind="plain"
            icon="arrow-down"
            onClick={() => say((a) => a.moveCheckItem(item.id, { beforeId: afterNext?.id ?? null }))}
          >
            {t("steps.itemDown")}
          </Button>
        )}
        <Button
          kind="danger"
          icon="trash-2"
          onClick={() => {
            say((actions) => actions.deleteCheckItem(item.id));
            onClose();
          }}
        >
          {t("steps.deleteItem")}
        </Button>
      </div>
    </div>
  );
}

function refocusIn(buttons: HTMLElement | null) {
  if (document.activeElement === document.body) buttons?.querySelector("button")?.focus();
}

function NewItem({ step }: { step: Step }) {
  const t = useText();
  const { run } = useSteps();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      className={styles.fresh}
      onSubmit={(event) => {
        event.preventDefault();
        const outcome = run((actions) => actions.addCheckItem(step.id, { text }));
        setRefusal(outcome.ok ? null : outcome.refusal);
        if (outcome.ok) setText("");
        input.current?.focus();
      }}
    >
      <TextInput
        ref={input}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t("steps.newItem")}
        placeholder={t("steps.newItem")}
        autoComplete="off"
        enterKeyHint="done"
      />
      <Button type="submit" icon="plus">
        {t("steps.addItem")}
      </Button>
      {refusal && <FieldError>{refusal}</FieldError>}
    </form>
  );
}
