/**
 * The grid of power and interest. On laptops 4 × 4 cells in four quadrants; on phones the quadrants stand under each other,
 * "work closely" first. The same lists either way: the server renders them, and only their setting differs.
 */
import { gridScene } from "@zaedno/maps";
import { useText } from "../../../ui/text.tsx";
import { PlacingFrame } from "../placing/PlacingFrame.tsx";
import { PrintPicture } from "../placing/PrintPicture.tsx";
import { usePlacedPlan } from "../placing/use-placed-plan.ts";
import { GridBoard } from "./GridBoard.tsx";
import { GridMoveSheet } from "./GridMoveSheet.tsx";
import { useGridPlacing } from "./grid-placing.ts";
import { useGridWords } from "./grid-words.ts";

export function GridView() {
  const t = useText();
  const plan = usePlacedPlan();
  const placing = useGridPlacing();
  const words = useGridWords();
  return (
    <PlacingFrame placing={placing} MoveSheet={GridMoveSheet}>
      <PrintPicture
        title={t("maps.gridTitle")}
        desc={t("people.guidance.grid")}
        scene={() => gridScene(plan, { width: 1046, words })}
      >
        <GridBoard />
      </PrintPicture>
    </PlacingFrame>
  );
}
