/**
 * What stands on paper in place of a map: the same scene, drawn for black and white across a page, however narrow the window
 * is. Without script the page itself is printed.
 */
import { drawScene, type Scene } from "@zaedno/maps";
import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useText } from "../../../ui/text.tsx";
import styles from "./PrintPicture.module.css";
import { SceneSvg } from "./SceneSvg.tsx";
import { useStanceWords } from "./stance-words.ts";

interface PrintPictureProps {
  readonly title: string;
  readonly desc: string;
  /** Laid out only when somebody prints. */
  readonly scene: () => Scene;
  readonly children: ReactNode;
}

export function PrintPicture({ title, desc, scene, children }: PrintPictureProps) {
  const t = useText();
  const stances = useStanceWords();
  if (!useIsPrinting()) return children;
  return (
    <figure className={styles.page}>
      <SceneSvg className={styles.picture} drawing={drawScene(scene(), { theme: "print", title, desc, stances })} />
      <figcaption className={styles.legend}>{t("maps.legend")}</figcaption>
    </figure>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia("print");
    // At once: the browser takes its picture of the page when the listener returns.
    const look = () => flushSync(() => setPrinting(paper.matches));
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    paper.addEventListener("change", look);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      paper.removeEventListener("change", look);
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
