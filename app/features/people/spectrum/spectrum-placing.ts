/** Places of the spectrum: five wedges and the tray. How far from the middle somebody is dropped means nothing. */
import { stanceOfSupport, wedges } from "@zaedno/maps";
import type { Position, Support } from "@zaedno/plan";
import { useMemo } from "react";
import type { Direction } from "../../../ui/drag/use-drag-sensors.ts";
import { useText } from "../../../ui/text.tsx";
import type { Drop, Placing } from "../placing/placing.ts";

export function useSpectrumPlacing(): Placing {
  const t = useText();
  return useMemo(
    () => ({
      view: "spectrum",
      placeOf: ({ support }) => String(support ?? "unknown"),
      wordsOf: (place) => {
        const support = supportAt(place);
        return t(`maps.wedge.${support === null ? "unknown" : stanceOfSupport[support]}`);
      },
      dropAt,
      nextTo,
    }),
    [t],
  );
}

export function supportAt(place: string): Support | null {
  return wedges.find((support) => String(support) === place) ?? null;
}

export function dropAt(_: Position, target: string): Drop | null {
  const support = supportAt(target);
  if (support === null && target !== "unknown") return null;
  return { place: target, changes: { support: support ?? undefined } };
}

/** Left and up go towards us; beyond the active opponents lies the tray. */
export function nextTo(place: string, direction: Direction): string | null {
  const order = [...wedges.map(String), "unknown"];
  const by = direction === "left" || direction === "up" ? -1 : 1;
  return order[order.indexOf(place) + by] ?? null;
}
