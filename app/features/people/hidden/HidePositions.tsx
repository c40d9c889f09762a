/** The switch that hides every mark and place, for showing the screen to others. */
import { Button } from "../../../ui/Button.tsx";
import { useText } from "../../../ui/text.tsx";
import { useHiddenPositions } from "./use-hidden-positions.ts";

export function HidePositions() {
  const t = useText();
  const { hidden, hide } = useHiddenPositions();
  return (
    <Button kind="plain" icon={hidden ? "eye" : "eye-off"} onClick={() => hide(!hidden)}>
      {t(hidden ? "maps.unhide" : "maps.hide")}
    </Button>
  );
}
