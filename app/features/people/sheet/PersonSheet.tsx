/** Somebody's details over the page: the sheet opens at once, what stands in it is fetched on need. */
import type { StakeholderId } from "@zaedno/plan";
import { FetchedPart } from "../../../ui/FetchedPart.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { SheetNote } from "../../editing/SheetNote.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { detailsPart } from "../people-parts.ts";
import styles from "./PersonSheet.module.css";

export function PersonSheet({ id }: { id: StakeholderId }) {
  const t = useText();
  const { plan, rows, view } = usePeopleScreen();
  const name =
    rows.find((one) => one.id === id)?.who.name ?? plan.deletedStakeholders.find((one) => one.id === id)?.name;
  return (
    <Sheet
      open
      onClose={view.close}
      title={name === undefined ? t("people.missingTitle") : <Written>{name}</Written>}
      className={styles.sheet}
    >
      <FetchedPart part={detailsPart} props={{ id }} />
      <SheetNote />
    </Sheet>
  );
}
