/** How one signs in: e-mail and password, or for a seat without them the offer to have them. */
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import type { EntryForm } from "./account-view.ts";
import styles from "./EntrySection.module.css";
import { useAnswer } from "./FaceForm.tsx";
import { SavedNote } from "./SavedNote.tsx";

export function EntrySection({ email }: { email: string | null }) {
  const t = useText();
  if (email === null) return <UpgradeForm />;
  return (
    <>
      <p>
        {t("account.email")} <b className={styles.email}>{email}</b>
      </p>
      <Fold title={t("account.changePassword")} form="password">
        <PasswordForm />
      </Fold>
      <Fold title={t("account.changeEmail")} form="email">
        <EmailForm />
      </Fold>
    </>
  );
}

/** Closed at first: these are needed once a year. */
function Fold({ title, form, children }: { title: string; form: EntryForm; children: ReactNode }) {
  const { problem, done } = useAnswer(form, "");
  return (
    <details className={styles.fold} open={problem !== null || done}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function UpgradeForm() {
  const t = useText();
  const { fetcher, problem, typed, done } = useAnswer("upgrade", "");
  const errorAt = useErrorAt(problem);
  return (
    <fetcher.Form method="post" className={styles.form} noValidate>
      <input type="hidden" name="intent" value="upgrade" />
      <p>{t("account.upgradeText")}</p>
      <EmailField error={errorAt("email")} typed={typed?.email} />
      <NewPasswordField error={errorAt("password")} />
      <End label={t("account.upgrade")} busy={fetcher.state !== "idle"} done={done} />
    </fetcher.Form>
  );
}

function PasswordForm() {
  const t = useText();
  const { fetcher, problem, done } = useAnswer("password", "");
  const errorAt = useErrorAt(problem);
  return (
    <fetcher.Form method="post" className={styles.form} noValidate key={done ? "done" : "open"}>
      <input type="hidden" name="intent" value="password" />
      <CurrentPasswordField error={errorAt("current")} />
      <NewPasswordField error={errorAt("password")} />
      <p className="dim small">{t("account.passwordSignsOut")}</p>
      <End label={t("account.changePassword")} busy={fetcher.state !== "idle"} done={done} />
    </fetcher.Form>
  );
}

function EmailForm() {
  const t = useText();
  const { fetcher, problem, typed, done } = useAnswer("email", "");
  const errorAt = useErrorAt(problem);
  return (
    <fetcher.Form method="post" className={styles.form} noValidate key={done ? "done" : "open"}>
      <input type="hidden" name="intent" value="email" />
      <EmailField error={errorAt("email")} typed={typed?.email} />
      <CurrentPasswordField error={errorAt("current")} />
      <End label={t("account.changeEmail")} busy={fetcher.state !== "idle"} done={done} />
    </fetcher.Form>
  );
}

function useErrorAt(problem: ReturnType<typeof useAnswer>["problem"]): (field: string) => string | undefined {
  const t = useText();
  return (field) => (problem?.field === field ? t(problem.text, problem.values) : undefined);
}

function EmailField({ error, typed }: { error: string | undefined; typed: string | undefined }) {
  const t = useText();
  return (
    <Field label={t("account.newEmail")} error={error}>
      <TextInput
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        maxLength={254}
        defaultValue={typed}
      />
    </Field>
  );
}

function CurrentPasswordField({ error }: { error: string | undefined }) {
  const t = useText();
  return (
    <Field label={t("account.currentPassword")} error={error}>
      <TextInput name="current" type="password" maxLength={300} autoComplete="current-password" />
    </Field>
  );
}

function NewPasswordField({ error }: { error: string | undefined }) {
  const t = useText();
  return (
    <Field label={t("account.newPassword")} hint={t("forms.passwordHint")} error={error}>
      <TextInput name="password" type="password" maxLength={300} autoComplete="new-password" />
    </Field>
  );
}

function End({ label, busy, done }: { label: string; busy: boolean; done: boolean }) {
  return (
    <div className={styles.end}>
      <Button type="submit" disabled={busy}>
        {label}
      </Button>
      <SavedNote shown={done} />
    </div>
  );
}
