/**
 * A text about a person. While somebody types what looks like a telephone or another personal number, it asks whether
 * that is needed; it never refuses.
 */
import { type ComponentProps, type FormEvent, useState } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import { Row } from "../../editing/Row.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { personalDataIn } from "../personal-data.ts";
import styles from "./PersonSheet.module.css";

export function WatchedField(props: ComponentProps<typeof DraftField>) {
  const t = useText();
  const { canEdit } = usePeopleScreen();
  const [typed, setTyped] = useState<string | null>(null);
  if (!canEdit) {
    if (props.stored === "") return null;
    return (
      <Row name={props.label}>
        <span className={styles.long}>
          <Written>{props.stored}</Written>
        </span>
      </Row>
    );
  }
  const handleInput = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) setTyped(target.value);
  };
  return (
    <div onInput={handleInput}>
      <DraftField {...props} />
      <p role="status" className={styles.personal}>
        {personalDataIn(typed ?? props.stored) !== null && (
          <>
            <Icon name="info" /> <span>{t("people.personalData")}</span>
          </>
        )}
      </p>
    </div>
  );
}
