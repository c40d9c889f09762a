/** A day that is noted about a person; who only reads sees it in words. */
import { type Day, isDay } from "@zaedno/plan";
import { formatDay } from "../../../ui/dates.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { DraftField } from "../../editing/DraftField.tsx";
import type { Outcome } from "../../editing/outcome.ts";
import { Row } from "../../editing/Row.tsx";
import { usePeopleScreen } from "../people-context.ts";
import styles from "./PersonSheet.module.css";

interface DayFieldProps {
  readonly label: string;
  readonly day: Day | undefined;
  readonly editor: string;
  readonly onSave: (day: Day | undefined) => Outcome<unknown>;
}

export function DayField({ label, day, editor, onSave }: DayFieldProps) {
  const t = useText();
  const locale = useLocale();
  const { canEdit } = usePeopleScreen();
  if (!canEdit) return day === undefined ? null : <Row name={label}>{formatDay(day, locale, "full")}</Row>;
  return (
    <DraftField
      label={label}
      kind="day"
      className={styles.short}
      stored={day ?? ""}
      editor={editor}
      onSave={(words) => {
        if (words === "") return onSave(undefined);
        return isDay(words) && words > "2000" ? onSave(words) : { ok: false, refusal: t("editing.refused.day") };
      }}
    />
  );
}
