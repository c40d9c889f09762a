/** The steps of a plan: the board or the list, and the sheets that open over them. */

import { FetchedSheet } from "../../ui/FetchedPart.tsx";
import { usePartsAtHand } from "../../ui/fetched-part.ts";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { Board } from "./board/Board.tsx";
import { EmptyBoard } from "./EmptyBoard.tsx";
import { FoldedSteps } from "./FoldedSteps.tsx";
import { isInCard } from "./is-in-card.ts";
import { StepsList } from "./list/StepsList.tsx";
import { StepsHead } from "./StepsHead.tsx";
import styles from "./StepsScreen.module.css";
import { StepSheet } from "./sheet/StepSheet.tsx";
import { addPart, movePart, stepsAtHand } from "./step-parts.ts";
import { StepsContext } from "./steps-context.ts";
import { useOpenCard } from "./use-open-card.ts";
import { StepLinksContext, useStepLinks } from "./use-step-link.ts";
import { useStepsScreen } from "./use-steps-screen.ts";

export function StepsScreen() {
  const { screen, sheets } = useStepsScreen();
  const { view, plan } = screen;
  const isEmpty = plan.steps.length === 0 && plan.deletedSteps.length === 0;
  useOpenCard(view.openId, plan);
  usePartsAtHand(stepsAtHand);
  return (
    <StepsContext.Provider value={screen}>
      <StepLinksContext.Provider value={useStepLinks(view)}>
        <div className={styles.screen}>
          <StepsHead isEmpty={isEmpty} />
          <LostEditBands isHere={(edit) => !isInCard(edit, plan, view.openId)} />
          {isEmpty ? <EmptyBoard /> : view.view === "list" ? <StepsList /> : <Board />}
          {!isEmpty && <FoldedSteps />}
        </div>
        {view.openId !== null && <StepSheet key={view.openId} id={view.openId} />}
        {sheets.moving !== null && (
          <FetchedSheet part={movePart} props={{ id: sheets.moving, onClose: sheets.closeMove }} />
        )}
        {sheets.adding !== null && (
          <FetchedSheet part={addPart} props={{ first: sheets.adding, onClose: sheets.closeAdd }} />
        )}
      </StepLinksContext.Provider>
    </StepsContext.Provider>
  );
}
