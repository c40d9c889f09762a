/** Choosing a sign: big discs, taken ones pale and not to be chosen. The first free one is chosen already, so nothing has to be. */
import type { personSymbols } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";
import { FieldError } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./SignPicker.module.css";
import { colourOfSign, signsToOffer } from "./signs.ts";

type Sign = (typeof personSymbols)[number];

interface SignPickerProps {
  taken: readonly string[];
  /** Chosen before, if it is still free. */
  chosen: string;
  error?: string | undefined;
}

export function SignPicker({ taken, chosen, error }: SignPickerProps) {
  const t = useText();
  const signs = signsToOffer(taken);
  const first =
    signs.find((sign) => sign === chosen && !taken.includes(sign)) ?? signs.find((sign) => !taken.includes(sign));
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{t("join.sign")}</legend>
      <div className={styles.signs}>
        {signs.map((sign) => (
          <label key={sign} className={styles.sign}>
            <input
              type="radio"
              name="symbol"
              value={sign}
              defaultChecked={sign === first}
              disabled={taken.includes(sign)}
            />
            <span className={styles.disc} data-colour={colourOfSign(sign)}>
              <Icon name={sign} />
            </span>
            <VisuallyHidden>{t(signName(sign))}</VisuallyHidden>
          </label>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

/** The word for a sign, for those who cannot see it. */
function signName(sign: Sign): TextId {
  return `sign.${sign}`;
}
