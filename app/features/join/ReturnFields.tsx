/** "Вече имам място": which seat is yours, and its PIN. Seats are shown to be recognised, not to be remembered. */
import { PersonName } from "../../ui/Avatar.tsx";
import { Band } from "../../ui/Band.tsx";
import { Field, FieldError } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { Rich, useText } from "../../ui/text.tsx";
import type { JoinAnswer, OfferView } from "./join-answer.ts";
import styles from "./ReturnFields.module.css";

interface ReturnFieldsProps {
  offer: OfferView;
  answer: JoinAnswer;
  errorAt: (field: "seat" | "pin") => string | undefined;
}

export function ReturnFields({ offer, answer, errorAt }: ReturnFieldsProps) {
  const t = useText();
  if (!canReturn(offer)) return <p>{t("join.noSeats")}</p>;
  return (
    <>
      {offer.via === "token" ? (
        <SeatList offer={offer} chosen={answer.typed.seat} error={errorAt("seat")} />
      ) : (
        <Field label={t("join.oldNickname")} hint={t("join.oldNicknameHint")}>
          <TextInput name="nickname" autoComplete="nickname" maxLength={40} defaultValue={answer.typed.nickname} />
        </Field>
      )}
      {offer.seats.some((seat) => seat.choosesPin) && (
        <Band icon="key-round">
          <Rich id="join.newPin" values={{ names: choosing(offer) }} components={{ b: <b /> }} />
        </Band>
      )}
      <Field label={t("join.pin")} hint={t("join.pinHint")} error={errorAt("pin")}>
        <TextInput
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="current-password"
          maxLength={4}
          className={`${styles.pin} num`}
        />
      </Field>
    </>
  );
}

/** Whose forgotten PIN the facilitator has reset. */
function choosing({ seats }: OfferView): string {
  return seats.flatMap(({ choosesPin, nickname }) => (choosesPin ? [nickname] : [])).join(", ");
}

/** Behind typed digits it is not told who has a seat, so anybody may try. */
export function canReturn(offer: OfferView): boolean {
  return offer.via === "digits" || offer.seats.length > 0;
}

function SeatList({ offer, chosen, error }: { offer: OfferView; chosen: string; error: string | undefined }) {
  const t = useText();
  return (
    <fieldset>
      <legend className={styles.legend}>{t("join.whoAreYou")}</legend>
      <div className={styles.seats}>
        {offer.seats.map((seat) => (
          <label key={seat.memberId} className={styles.seat}>
            <input
              type="radio"
              name="seat"
              value={seat.memberId}
              defaultChecked={seat.memberId === chosen || offer.seats.length === 1}
            />
            <PersonName face={seat} small={false} />
          </label>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
