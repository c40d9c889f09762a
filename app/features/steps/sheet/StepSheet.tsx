/** The details of one card, over the board. Its address can be shared; "back" closes it. The sheet opens at once, what stands in it is fetched on need. */
import type { StepId } from "@zaedno/plan";
import { FetchedPart } from "../../../ui/FetchedPart.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { SheetNote } from "../../editing/SheetNote.tsx";
import { detailsPart } from "../step-parts.ts";
import { useSteps } from "../steps-context.ts";
import styles from "./StepSheet.module.css";

export function StepSheet({ id }: { id: StepId }) {
  const t = useText();
  const { plan, view } = useSteps();
  const title = [...plan.steps, ...plan.deletedSteps].find((each) => each.id === id)?.title;
  return (
    <Sheet
      open
      onClose={view.close}
      title={title === undefined ? t("steps.missingTitle") : <Written>{title}</Written>}
      className={styles.sheet}
    >
      <FetchedPart part={detailsPart} props={{ id }} />
      <SheetNote />
    </Sheet>
  );
}
