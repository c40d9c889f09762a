/** What somebody new types to have an account: how others see them, and what they sign in with. */
import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import type { FormState } from "../forms/use-form-answer.ts";
import { SignPicker } from "../join/SignPicker.tsx";

interface FaceFieldsProps {
  form: FormState;
  takenSymbols?: readonly string[];
  before?: { nickname: string; symbol: string };
}

export function FaceFields({ form, takenSymbols = [], before }: FaceFieldsProps) {
  const t = useText();
  return (
    <>
      <Field label={t("setup.nickname")} hint={t("setup.nicknameHint")} error={form.errorAt("nickname")}>
        <TextInput
          name="nickname"
          autoComplete="nickname"
          maxLength={40}
          defaultValue={form.typed("nickname", before?.nickname)}
        />
      </Field>
      <SignPicker taken={takenSymbols} chosen={form.typed("symbol", before?.symbol)} error={form.errorAt("symbol")} />
    </>
  );
}

export function EntryFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <Field label={t("login.email")} hint={t("setup.emailHint")} error={form.errorAt("email")}>
        <TextInput
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          maxLength={254}
          defaultValue={form.typed("email")}
        />
      </Field>
      <PasswordField form={form} />
    </>
  );
}

export function PasswordField({ form }: { form: FormState }) {
  const t = useText();
  return (
    <Field label={t("login.password")} hint={t("forms.passwordHint")} error={form.errorAt("password")}>
      <TextInput name="password" type="password" maxLength={300} autoComplete="new-password" />
    </Field>
  );
}
