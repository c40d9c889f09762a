/** A form in one column. It works without script; with it, a second tap waits for the answer to the first. */
import { Form } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import { classes } from "../../ui/classes.ts";
import styles from "./PlainForm.module.css";

interface PlainFormProps {
  /** Names the form for the server. */
  intent: string;
  /** From `useFormAnswer`. */
  busy: boolean;
  /** The random key that came with the page: posted twice it makes one thing. */
  formKey?: string | undefined;
  /** Where to, when it is not this page. */
  action?: string | undefined;
  /** In one row, for a button or two. */
  inRow?: boolean;
  children: ReactNode;
}

export function PlainForm({ intent, busy, formKey, action, inRow = false, children }: PlainFormProps) {
  const handleSubmit = (event: FormEvent) => {
    if (busy) event.preventDefault();
  };
  return (
    <Form
      method="post"
      {...(action !== undefined && { action })}
      className={classes(styles.form, inRow && styles.row)}
      onSubmit={handleSubmit}
      noValidate
      replace
    >
      <input type="hidden" name="intent" value={intent} />
      {formKey !== undefined && <input type="hidden" name="formKey" value={formKey} />}
      {children}
    </Form>
  );
}
