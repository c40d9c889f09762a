/** Which people are shown and in which order. On phones also the ways in from a spreadsheet and out to one. */
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { Select } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { CopyButton } from "../copy/CopyButton.tsx";
import { HidePositions } from "../hidden/HidePositions.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { choiceIn, type FilterKey, type Filters, filterChoices, filterKeys } from "../people-filters.ts";
import { isSortKey, nextSorting, sortKeys } from "../people-sorting.ts";
import styles from "./FilterSheet.module.css";

export function FilterSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { shown, canEdit, openSheet } = usePeopleScreen();
  return (
    <Sheet
      open
      onClose={onClose}
      title={t("people.filterTitle")}
      place="centre"
      footer={
        <Button kind="main" wide onClick={onClose}>
          {t("people.filterShow", { count: shown.length })}
        </Button>
      }
    >
      <SortFields />
      <div className={styles.filters}>
        {filterKeys.map((key) => (
          <FilterField key={key} filter={key} />
        ))}
      </div>
      <UnknownOnly />
      <div className={`${styles.ways} only-phone`}>
        {canEdit && (
          <Button icon="clipboard-paste" wide onClick={() => openSheet({ kind: "paste", text: "" })}>
            {t("people.paste")}
          </Button>
        )}
        <CopyButton />
        <HidePositions />
      </div>
    </Sheet>
  );
}

function SortFields() {
  const t = useText();
  const { view } = usePeopleScreen();
  const { sorting } = view;
  return (
    <div className={styles.filters}>
      <Field label={t("people.sortedBy")}>
        <Select
          value={sorting?.by ?? ""}
          onChange={({ target }) =>
            view.change({ sorting: isSortKey(target.value) ? nextSorting(null, target.value) : null })
          }
        >
          <option value="">{t("people.sort.important")}</option>
          {sortKeys.map((key) => (
            <option key={key} value={key}>
              {t(`people.sort.${key}`)}
            </option>
          ))}
        </Select>
      </Field>
      {sorting && (
        <Button
          icon={sorting.down ? "arrow-down" : "arrow-up"}
          className={`${styles.turn}`}
          onClick={() => view.change({ sorting: { ...sorting, down: !sorting.down } })}
        >
          {t("people.sortTurn")}
        </Button>
      )}
    </div>
  );
}

function FilterField({ filter }: { filter: FilterKey }) {
  const t = useText();
  const { view } = usePeopleScreen();
  const choices: readonly string[] = filterChoices[filter];
  return (
    <Field label={t(`people.filter.${filter}`)}>
      <Select
        value={view.filters[filter] ?? ""}
        onChange={({ target }) => view.change({ filters: withChoice(view.filters, filter, target.value) })}
      >
        <option value="">{t("people.filterAll")}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceLabel(t, filter, choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function choiceLabel(t: ReturnType<typeof useText>, filter: FilterKey, choice: string): string {
  switch (filter) {
    case "sector":
      return t(`people.sector.${choiceIn(filterChoices.sector, choice) ?? "none"}`);
    case "stance":
      return t(`people.stance.${choiceIn(filterChoices.stance, choice) ?? "unknown"}`);
    case "stage":
      return t(`people.stage.${choiceIn(filterChoices.stage, choice) ?? "none"}`);
    case "role":
      return t(`people.role.${choiceIn(filterChoices.role, choice) ?? "none"}`);
  }
}

function withChoice(filters: Filters, filter: FilterKey, choice: string): Filters {
  switch (filter) {
    case "sector":
      return { ...filters, sector: choiceIn(filterChoices.sector, choice) };
    case "stance":
      return { ...filters, stance: choiceIn(filterChoices.stance, choice) };
    case "stage":
      return { ...filters, stage: choiceIn(filterChoices.stage, choice) };
    case "role":
      return { ...filters, role: choiceIn(filterChoices.role, choice) };
  }
}

function UnknownOnly() {
  const t = useText();
  const { view } = usePeopleScreen();
  const { filters } = view;
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={filters.unknownOnly}
        onChange={({ target }) => view.change({ filters: { ...filters, unknownOnly: target.checked } })}
      />
      <span>
        {t("people.unknownOnly")}
        <span className="dim small"> {t("people.unknownOnlyHint")}</span>
      </span>
    </label>
  );
}
