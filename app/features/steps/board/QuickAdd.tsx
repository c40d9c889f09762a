/** "Add a step" at the end of a column on laptops: one line, Enter adds, and the line stays for the next. */
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { FieldError } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import type { OpenColumn } from "../board-columns.ts";
import { useAddStep } from "../use-add-step.ts";
import styles from "./QuickAdd.module.css";

export function QuickAdd({ column }: { column: OpenColumn }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (open) {
    return (
      <QuickAddLine
        column={column}
        onClose={() => {
          setOpen(false);
          requestAnimationFrame(() => opener.current?.focus({ preventScroll: true }));
        }}
      />
    );
  }
  return (
    <Button ref={opener} kind="plain" icon="plus" wide className={styles.opener} onClick={() => setOpen(true)}>
      {t("steps.quickAdd")}
    </Button>
  );
}

function QuickAddLine({ column, onClose }: { column: OpenColumn; onClose: () => void }) {
  const t = useText();
  const { title, setTitle, refusal, add } = useAddStep(column);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      ref={form}
    >
      <TextInput
        ref={input}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
        }}
        onBlur={({ relatedTarget }) => {
          const isInside = relatedTarget !== null && form.current?.contains(relatedTarget);
          if (!isInside && title.trim() === "") onClose();
        }}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        aria-label={t("steps.newTitleIn", { column: t(`steps.column.${column}`) })}
        placeholder={t("steps.newTitleExample")}
        enterKeyHint="done"
      />
      {refusal && <FieldError>{refusal}</FieldError>}
      <div className={styles.acts}>
        <Button type="submit">{t("steps.addThis")}</Button>
        <Button kind="plain" onClick={onClose}>
          {t("steps.enough")}
        </Button>
      </div>
    </form>
  );
}
