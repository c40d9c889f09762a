/** A text of a card: saves itself, and when somebody else changes it too, keeps mine and offers theirs. */
import { type ComponentPropsWithoutRef, type InputHTMLAttributes, useEffect, useRef } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { TextArea, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./Editing.module.css";
import type { Outcome } from "./outcome.ts";
import { useDraft } from "./use-draft.ts";

interface DraftFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly stored: string;
  readonly onSave: (words: string) => Outcome<unknown>;
  /** Whose hand the card shows, for "… also changed this". */
  readonly editor: string;
  readonly kind?: "lines" | InputKind;
  readonly placeholder?: string;
  /** Just opened by a button: the keyboard goes on in the field. */
  readonly focused?: boolean;
  readonly className?: string | undefined;
  /** Told what stands in the field, also before it is saved: for what is shown of it elsewhere. */
  readonly onWords?: (words: string) => void;
}

export function DraftField(props: DraftFieldProps) {
  const {
    label,
    labelHidden,
    hint,
    stored,
    onSave,
    editor,
    kind = "line",
    placeholder,
    focused,
    className,
    onWords,
  } = props;
  const t = useText();
  const draft = useDraft({ stored, editor, onSave });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => onWords?.(draft.words), [onWords, draft.words]);
  useEffect(() => {
    if (focused) box.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, [focused]);
  const shared = { value: draft.words, placeholder, onBlur: draft.save };
  return (
    <div className={className} ref={box}>
      <Field
        label={label}
        labelHidden={labelHidden ?? false}
        error={draft.refusal}
        {...(hint !== undefined && { hint })}
      >
        {kind === "lines" ? (
          <GrowingArea {...shared} onChange={(event) => draft.type(event.target.value)} />
        ) : (
          <TextInput
            {...shared}
            {...inputKinds[kind]}
            onChange={(event) => draft.type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.currentTarget.blur();
            }}
          />
        )}
      </Field>
      {draft.theirs !== null && (
        <div className={styles.theirs} role="status">
          <p>{t("editing.alsoChanged", { name: draft.theirs.by, theirs: draft.theirs.words })}</p>
          <div>
            <Button kind="plain" onClick={draft.takeTheirs}>
              {t("editing.takeTheirs")}
            </Button>
            <Button kind="plain" onClick={draft.keepMine}>
              {t("editing.keepMine")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

type InputKind = "line" | "day" | "time" | "money" | "number";

const inputKinds: Readonly<Record<InputKind, InputHTMLAttributes<HTMLInputElement>>> = {
  line: { type: "text", autoComplete: "off", enterKeyHint: "done" },
  day: { type: "date" },
  time: { type: "time" },
  money: { type: "text", inputMode: "decimal", autoComplete: "off", enterKeyHint: "done" },
  // N.B. not type="number": that one throws away what it can't read, and changes by the wheel.
  number: { type: "text", inputMode: "decimal", autoComplete: "off", enterKeyHint: "done" },
};

/** As high as what is written in it. */
function GrowingArea({ value, ...rest }: ComponentPropsWithoutRef<"textarea">) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    // Measured with this very text; an empty field keeps its two lines.
    if (element === null || element.value !== value) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 3}px`;
  }, [value]);
  return <TextArea ref={area} rows={2} value={value} {...rest} />;
}
