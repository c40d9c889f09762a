/** The switch that hides every mark and place, for showing the screen to others. */
import { Button } from "../../../ui/Button.tsx";
import { useText } from "../../../ui/text.tsx";
import { useNotePlace } from "../../editing/note-place.ts";
import { useHiddenPositions } from "./use-hidden-positions.ts";

export function HidePositions() {
  const t = useText();
  const { hidden, hide } = useHiddenPositions();
  const { clear } = useNotePlace();
  const toggle = () => {
    // It may say where somebody was just put.
    clear();
    hide(!hidden);
  };
  return (
    <Button kind="plain" icon={hidden ? "eye" : "eye-off"} onClick={toggle}>
      {t(hidden ? "maps.unhide" : "maps.hide")}
    </Button>
  );
}
