/** Which place of the map lies under a point of the window, as the page stands at this moment. */

export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** The innermost place, by its id; null beside the map. Headers and bars that lie over it hide it for drops too. */
export function placeUnder({ x, y }: WindowPoint): string | null {
  const [top] = document.elementsFromPoint(x, y).filter((element) => element.closest("[data-hand]") === null);
  // The label of somebody may reach over the edge of a wedge: then what lies under the label counts.
  if (top?.closest("svg [data-person]")) return wedgeUnder({ x, y });
  return top?.closest<HTMLElement | SVGElement>("[data-drop]")?.dataset.drop ?? null;
}

function wedgeUnder({ x, y }: WindowPoint): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    if (element instanceof SVGElement && element.dataset.drop !== undefined) return element.dataset.drop;
  }
  return null;
}

/** Where a mouse or a finger was when it took somebody. */
export function pointOf(event: Event): WindowPoint | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const [touch] = "touches" in event && event instanceof TouchEvent ? event.touches : [];
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}
