/**
 * The spectrum of allies. With room enough a half circle; on phones, with large text and with very many people a small half
 * circle with counts and a band for each wedge. The server can't know the width and sends both; the browser keeps one.
 */
import { type Scene, type SpectrumWords, spectrumScene } from "@zaedno/maps";
import { useMemo } from "react";
import { useText } from "../../../ui/text.tsx";
import { PlacingFrame } from "../placing/PlacingFrame.tsx";
import { PrintPicture } from "../placing/PrintPicture.tsx";
import { usePlacedPlan } from "../placing/use-placed-plan.ts";
import { fanFrame } from "./fan-frame.ts";
import { SpectrumBands } from "./SpectrumBands.tsx";
import { SpectrumFan } from "./SpectrumFan.tsx";
import { SpectrumMoveSheet } from "./SpectrumMoveSheet.tsx";
import styles from "./SpectrumView.module.css";
import { useSpectrumPlacing } from "./spectrum-placing.ts";
import { useSpectrumWords } from "./spectrum-words.ts";
import { useHasRoom } from "./use-has-room.ts";

export function SpectrumView() {
  const t = useText();
  const plan = usePlacedPlan();
  const placing = useSpectrumPlacing();
  const words = useSpectrumWords();
  const hasRoom = useHasRoom();
  const scene = useMemo(() => spectrumScene(plan, { ...fanFrame, words }), [plan, words]);
  return (
    <PlacingFrame placing={placing} MoveSheet={SpectrumMoveSheet}>
      <PrintPicture title={t("maps.spectrumTitle")} desc={t("people.guidance.spectrum")} scene={() => scene}>
        <Faces scene={scene} words={words} hasRoom={hasRoom} />
      </PrintPicture>
    </PlacingFrame>
  );
}

interface FacesProps {
  readonly scene: Scene;
  readonly words: SpectrumWords;
  readonly hasRoom: boolean | undefined;
}

function Faces({ scene, words, hasRoom }: FacesProps) {
  if (scene.form !== "fan") return <SpectrumBands words={words} />;
  return (
    <>
      {hasRoom !== false && (
        <div className={styles.fan}>
          <SpectrumFan scene={scene} />
        </div>
      )}
      {hasRoom !== true && (
        <div className={styles.bands}>
          <SpectrumBands words={words} />
        </div>
      )}
    </>
  );
}
