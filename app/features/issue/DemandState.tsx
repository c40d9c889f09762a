/** How far a demand is, as a word with its sign. */
import type { Demand, DemandState as State } from "@zaedno/plan";
import type { IconName } from "../../ui/Icon.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useText } from "../../ui/text.tsx";

const icons: Readonly<Record<State, IconName>> = {
  draft: "pen-line",
  agreed: "handshake",
  submitted: "file-text",
  partly_won: "circle-dot",
  won: "circle-check",
  lost: "circle-slash",
};

export const demandStateIcons = icons;

export function DemandState({ demand: { state = "draft" } }: { demand: Pick<Demand, "state"> }) {
  const t = useText();
  return (
    <Tag tone={state === "won" ? "ok" : "plain"} icon={icons[state]}>
      {t(`issue.state.${state}`)}
    </Tag>
  );
}
