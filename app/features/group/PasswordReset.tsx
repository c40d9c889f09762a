/** A forgotten password, without e-mail: a link is made here and handed over. */
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import { LinkCard } from "../links/LinkCard.tsx";
import type { PasswordReset as Reset } from "./group-view.ts";

export function PasswordReset({ memberId, password }: { memberId: string; password: Reset }) {
  const t = useText();
  const { errorAt, busy } = useFormAnswer("password-link");
  const error = errorAt("password");
  const { link } = password;
  return (
    <FrontSection title={t("group.passwordTitle")}>
      <p>{t(link ? "group.passwordLink" : "group.passwordText")}</p>
      {link && <LinkCard link={link} qrLabel={t("group.passwordQr")} />}
      {error && <FieldError>{error}</FieldError>}
      <PlainForm intent="password-link" busy={busy}>
        <input type="hidden" name="person" value={memberId} />
        <div>
          <Button type="submit" icon="key-round" disabled={busy}>
            {t(link ? "group.passwordAgain" : "group.passwordMake")}
          </Button>
        </div>
      </PlainForm>
    </FrontSection>
  );
}
