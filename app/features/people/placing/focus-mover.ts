/** Brings the keyboard back to the handle of somebody who stands elsewhere now, so that the next key moves them on. */
import type { StakeholderId } from "@zaedno/plan";

/** After the next drawing: only then they stand at the new place. */
export function focusMoverSoon(id: StakeholderId) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const mover = document.querySelector<HTMLElement | SVGElement>(`[data-person="${CSS.escape(id)}"] [data-mover]`);
      mover?.focus({ preventScroll: true });
      mover?.scrollIntoView({ block: "nearest" });
    }),
  );
}
