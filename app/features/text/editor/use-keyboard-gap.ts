/**
 * How much of the page a phone's keyboard covers, as `--keyboard` on an element: browsers lay it over the page without
 * telling the layout. Inside a sheet it stays away: there the whole sheet moves.
 */
import { type RefObject, useEffect } from "react";

export function useKeyboardGap(box: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = box.current;
    const seen = window.visualViewport;
    if (!element || !seen || element.closest("dialog")) return;
    const measure = () => {
      const covered = Math.round(window.innerHeight - seen.height - seen.offsetTop);
      element.style.setProperty("--keyboard", `${Math.max(0, covered)}px`);
    };
    measure();
    seen.addEventListener("resize", measure);
    seen.addEventListener("scroll", measure);
    return () => {
      seen.removeEventListener("resize", measure);
      seen.removeEventListener("scroll", measure);
    };
  }, [box]);
}
