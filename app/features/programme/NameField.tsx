/** The name of a region or group. */
import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import type { FormState } from "../forms/use-form-answer.ts";

interface NameFieldProps {
  form: FormState;
  label: string;
  hint?: string;
  before?: string;
}

export function NameField({ form, label, hint, before = "" }: NameFieldProps) {
  return (
    <Field label={label} error={form.errorAt("name")} hint={hint}>
      <TextInput name="name" maxLength={120} autoComplete="off" defaultValue={form.typed("name", before)} />
    </Field>
  );
}
