/** Says truthfully where the last change is: stored, on its way, only on this device, or refused. Shown at every width. */
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./SavedSign.module.css";
import { type Speak, useText } from "./text.tsx";

export type SavedState =
  | { kind: "saved" }
  | { kind: "sending"; count: number }
  /** `onDevice: false` means the browser keeps nothing: the page must stay open. */
  | { kind: "kept"; count: number; onDevice: boolean }
  | { kind: "refused"; count: number };

export function SavedSign({ state }: { state: SavedState }) {
  const t = useText();
  return (
    <span className={classes(styles.sign, styles[state.kind])} data-saved={state.kind}>
      <Icon name={icons[state.kind]} />
      <span className="num">{words(state, t)}</span>
    </span>
  );
}

const icons: Record<SavedState["kind"], IconName> = {
  saved: "check-check",
  sending: "loader-circle",
  kept: "smartphone",
  refused: "octagon-alert",
};

function words(state: SavedState, t: Speak): string {
  switch (state.kind) {
    case "saved":
      return t("ui.saved");
    case "sending":
      return t("ui.sending", { count: state.count });
    case "kept":
      return t(state.onDevice ? "ui.kept" : "ui.keptOnPage", { count: state.count });
    case "refused":
      return t("ui.refused", { count: state.count });
  }
}
