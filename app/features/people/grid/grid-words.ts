/** The words of the drawn grid in the reader's language. */
import type { GridWords } from "@zaedno/maps";
import { useText } from "../../../ui/text.tsx";

export function useGridWords(): GridWords {
  const t = useText();
  const quadrant = (id: "close" | "satisfied" | "informed" | "watched") => ({
    name: t(`maps.quadrant.${id}`),
    means: t(`maps.means.${id}`),
  });
  return {
    power: t("people.column.power"),
    interest: t("people.column.interest"),
    quadrants: {
      close: quadrant("close"),
      satisfied: quadrant("satisfied"),
      informed: quadrant("informed"),
      watched: quadrant("watched"),
    },
    unknown: t("maps.unknown"),
    counted: (heading, count) => t("maps.counted", { heading, count }),
  };
}
