/** A labelled field: label above, hint below, and when something is wrong the message right at it. Give it one control as child. */
import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { classes } from "./classes.ts";
import styles from "./Field.module.css";
import { Icon } from "./Icon.tsx";
import { incomingMax, RefusedTextContext } from "./incoming-text.ts";
import { useText } from "./text.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface FieldProps {
  label: string;
  /** The label is for screen readers only, where a heading right above already says it. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | null | undefined;
  className?: string;
  children: ReactNode;
}

export function Field({ label, labelHidden, hint, error: given, className, children }: FieldProps) {
  const id = useId();
  const { refused, refuse, forget } = useRefusedText();
  const error = refused ?? given;
  const describedBy = classes(hint !== undefined && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;
  return (
    <div className={classes(styles.field, className)} onInput={forget}>
      <label htmlFor={id} className={labelHidden ? styles.unseen : styles.label}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <FieldContext.Provider value={{ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined }}>
        <RefusedTextContext.Provider value={refuse}>{children}</RefusedTextContext.Provider>
      </FieldContext.Provider>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** Why what was just pasted or dropped did not come in, until the next word. */
function useRefusedText() {
  const t = useText();
  const [limit, refuse] = useState<number | null>(null);
  const words = (passed: number) => (passed === incomingMax ? t("ui.farTooLong") : t("ui.tooLong", { limit: passed }));
  return { refused: limit === null ? null : words(limit), refuse, forget: () => refuse(null) };
}

/** The red line under a field; also used under groups of choices. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error} role="alert">
      <Icon name="octagon-alert" />
      <span>{children}</span>
    </p>
  );
}

interface ControlAttributes {
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
}

const FieldContext = createContext<ControlAttributes>({});

/** What a control inside a `<Field>` must carry, so that label, hint and error belong to it. */
export function useFieldControl(): ControlAttributes {
  return useContext(FieldContext);
}
