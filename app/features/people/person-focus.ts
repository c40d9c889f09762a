/** Brings the keyboard back to a person's row after a sheet has closed, or to the page's title when the row is gone. */
import type { StakeholderId } from "@zaedno/plan";

/** After the next drawing; the browser hands the focus back to the sheet's opener before it. */
export function focusPersonSoon(...ids: readonly (StakeholderId | null)[]) {
  requestAnimationFrame(() => requestAnimationFrame(() => focusFirst(ids)));
}

function focusFirst(ids: readonly (StakeholderId | null)[]) {
  if (document.querySelector("dialog[open]")) return;
  for (const id of ids) {
    const place = id === null ? undefined : placesOf(id).find((element) => element.offsetParent !== null);
    if (!place) continue;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
    return;
  }
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost) document.querySelector<HTMLElement>("[data-page-title]")?.focus({ preventScroll: true });
}

/** The row's own cell in the table, or the link in the list; grid and spectrum mark theirs the same way. */
function placesOf(id: StakeholderId): HTMLElement[] {
  const row = `[data-person="${CSS.escape(id)}"]`;
  return [...document.querySelectorAll<HTMLElement>(`${row} [data-column="name"][tabindex], ${row} a, a${row}`)];
}
