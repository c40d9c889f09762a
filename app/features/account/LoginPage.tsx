/** The page for people with a password. Everybody else is sent back to the door with the code. */
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { WaitingSeats } from "../device/WaitingSeats.tsx";
import { FrontHeader } from "../shell/FrontHeader.tsx";
import { mainId } from "../shell/SkipLink.tsx";
import styles from "./LoginPage.module.css";
import type { LoginAnswer } from "./login-answer.ts";

export function LoginPage() {
  const t = useText();
  const answer = useActionData<LoginAnswer>();
  const busy = useNavigation().state !== "idle";
  const errorAt = (field: LoginAnswer["problem"]["field"]) =>
    answer?.problem.field === field ? t(answer.problem.text, answer.problem.values) : undefined;
  return (
    <div className={styles.page}>
      <FrontHeader />
      <main id={mainId} tabIndex={-1} className={styles.main}>
        <WaitingSeats send="all" />
        <Form method="post" className={styles.form} noValidate>
          <h1>{t("login.title")}</h1>
          <Field label={t("login.email")} error={errorAt("email")}>
            <TextInput
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              autoCapitalize="none"
              defaultValue={answer?.email}
            />
          </Field>
          <Field label={t("login.password")} error={errorAt("password")}>
            <TextInput name="password" type="password" maxLength={300} autoComplete="current-password" />
          </Field>
          <Button type="submit" kind="main" big wide disabled={busy}>
            {t("login.enter")}
          </Button>
        </Form>
        <div className={styles.other}>
          <p>
            <Icon name="circle-question-mark" />
            <span>{t("login.forgot")}</span>
          </p>
          <LinkButton kind="plain" icon="ticket" to="/">
            {t("login.byCode")}
          </LinkButton>
        </div>
      </main>
    </div>
  );
}
