/** A forgotten PIN: for half an hour the person may come back with the group's code and choose a new one. */
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { FieldError } from "../../ui/Field.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { PersonDetails } from "./group-view.ts";

interface PinResetProps {
  person: PersonDetails;
  pin: NonNullable<PersonDetails["pin"]>;
  /** Somebody who comes back needs the group's code. */
  hasCode: boolean;
}

export function PinReset({ person, pin, hasCode }: PinResetProps) {
  const t = useText();
  const locale = useLocale();
  const { errorAt, busy } = useFormAnswer("reset-pin");
  const error = errorAt("pin");
  return (
    <FrontSection title={t("group.pinTitle")}>
      {pin.state === "reset" ? (
        <Band tone="ok" icon="key-round" title={t("group.pinOpen", { moment: formatMoment(pin.until, locale) })}>
          {t("group.pinHow", { nickname: person.nickname })}
        </Band>
      ) : (
        <p>{t(pin.state === "set" ? "group.pinText" : "group.pinNone", { nickname: person.nickname })}</p>
      )}
      {!hasCode && <p className="dim">{t("group.pinNeedsCode")}</p>}
      {error && <FieldError>{error}</FieldError>}
      {pin.state !== "reset" && (
        <PlainForm intent="reset-pin" busy={busy}>
          <input type="hidden" name="person" value={person.memberId} />
          <div>
            <Button type="submit" icon="key-round" disabled={busy}>
              {t("group.pinReset")}
            </Button>
          </div>
        </PlainForm>
      )}
    </FrontSection>
  );
}
