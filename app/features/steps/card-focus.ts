/** Brings the keyboard back to a card after a sheet has closed, also when the card has moved to another column meanwhile. */
import type { StepId } from "@zaedno/plan";

/** Focuses the first of the given cards that is on the screen, else the page title when the focus is nowhere; after the next drawing. */
export function focusCardSoon(...ids: readonly (StepId | null)[]) {
  // Two frames: the first draws the moved card, and the browser hands the focus back to the sheet's opener before it.
  requestAnimationFrame(() => requestAnimationFrame(() => focusFirst(ids)));
}

/** A card that still glides would be looked for where it only passes. */
async function showWhenStill(card: Element | null) {
  await Promise.allSettled(card?.getAnimations?.().map(({ finished }) => finished) ?? []);
  card?.scrollIntoView({ block: "nearest" });
}

function focusFirst(ids: readonly (StepId | null)[]) {
  if (document.querySelector("dialog[open]")) return;
  for (const id of ids) {
    if (id === null) continue;
    const link = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"] a`);
    if (!link || link.offsetParent === null) continue;
    link.focus({ preventScroll: true });
    void showWhenStill(link.closest("[data-step]"));
    return;
  }
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost) document.querySelector<HTMLElement>("[data-page-title]")?.focus({ preventScroll: true });
}
