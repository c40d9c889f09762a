/** Over the people: search by words, filters, how many are shown, and the way out to a spreadsheet. */
import { Button } from "../../../ui/Button.tsx";
import { classes } from "../../../ui/classes.ts";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { CopyButton } from "../copy/CopyButton.tsx";
import { HidePositions } from "../hidden/HidePositions.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { countFilters, noFilters } from "../people-filters.ts";
import styles from "./FilterBar.module.css";

export function FilterBar() {
  const t = useText();
  const { view, words, search, openSheet } = usePeopleScreen();
  const count = countFilters(view.filters);
  const isFiltered = count > 0 || words.trim() !== "";
  return (
    <div className={classes(styles.bar, "no-print")}>
      <Field label={t("people.search")} labelHidden className={classes(styles.search)}>
        <TextInput
          type="search"
          value={words}
          placeholder={t("people.search")}
          onChange={(event) => search(event.target.value)}
          autoComplete="off"
          enterKeyHint="search"
        />
      </Field>
      <Button icon="funnel" aria-haspopup="dialog" onClick={() => openSheet({ kind: "filter" })}>
        {count === 0 ? t("people.filters") : t("people.filtersOn", { count })}
      </Button>
      {isFiltered && (
        <Button
          kind="plain"
          icon="x"
          onClick={() => {
            search("");
            view.change({ filters: noFilters });
          }}
        >
          {t("people.filtersOff")}
        </Button>
      )}
      <Counts />
      <span className={classes(styles.copy, "only-laptop")}>
        <HidePositions />
        <CopyButton />
      </span>
    </div>
  );
}

function Counts() {
  const t = useText();
  const { rows, shown } = usePeopleScreen();
  return (
    <p className={classes(styles.count, "num")} role="status">
      {shown.length === rows.length
        ? t("people.countAll", { count: rows.length })
        : t("people.countShown", { shown: shown.length, count: rows.length })}
    </p>
  );
}
