/**
 * Keeps a sheet's lower edge above the phone's keyboard. Browsers lay the keyboard over the page without telling the
 * layout, so what is fixed at the bottom, the button of a sheet, would lie under it.
 */
import { type RefObject, useEffect } from "react";

export function useAboveKeyboard(inside: RefObject<HTMLElement>) {
  useEffect(() => {
    const dialog = inside.current?.closest("dialog");
    const seen = window.visualViewport;
    if (!dialog || !seen) return;
    const stayAbove = () => {
      const covered = Math.round(window.innerHeight - seen.height - seen.offsetTop);
      dialog.style.marginBottom = covered > 80 ? `${covered}px` : "";
    };
    stayAbove();
    seen.addEventListener("resize", stayAbove);
    seen.addEventListener("scroll", stayAbove);
    return () => {
      seen.removeEventListener("resize", stayAbove);
      seen.removeEventListener("scroll", stayAbove);
    };
  }, [inside]);
}
