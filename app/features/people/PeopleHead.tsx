/** The head of the people page: three views of the same people, paste from a spreadsheet, add somebody. */
import { Button } from "../../ui/Button.tsx";
import type { IconName } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { PageHead } from "../editing/PageHead.tsx";
import { HidePositions } from "./hidden/HidePositions.tsx";
import { useHiddenPositions } from "./hidden/use-hidden-positions.ts";
import styles from "./PeopleScreen.module.css";
import { type PeopleViewName, peopleViews } from "./people-address.ts";
import { usePeopleScreen } from "./people-context.ts";

const viewIcons: Readonly<Record<PeopleViewName, IconName>> = {
  table: "table",
  spectrum: "chart-pie",
  grid: "grid-2x2",
};

/** `isEmpty`: then the empty page says what to do. */
export function PeopleHead({ isEmpty }: { isEmpty: boolean }) {
  const t = useText();
  const { view, canEdit, openSheet } = usePeopleScreen();
  const { hidden } = useHiddenPositions();
  const tabs = peopleViews.map((name) => ({
    to: view.hrefOf({ view: name, openId: null }),
    label: t(`people.view.${name}`),
    icon: viewIcons[name],
    current: view.view === name,
  }));
  return (
    <PageHead
      title={t("people.title")}
      views={{ label: t("people.views"), tabs }}
      guidance={isEmpty ? undefined : t(`people.guidance.${view.view}`)}
      main={{ label: t("people.add"), icon: "user-plus", onClick: () => openSheet({ kind: "add" }) }}
    >
      {/* over the table it stands beside the filters, where there is room; while hidden there are none */}
      {!isEmpty && (hidden || view.view !== "table") && (
        <div className={styles.hide}>
          <HidePositions />
        </div>
      )}
      {canEdit && view.view === "table" && (
        <Button
          icon="clipboard-paste"
          className="only-laptop"
          aria-haspopup="dialog"
          onClick={() => openSheet({ kind: "paste", text: "" })}
        >
          {t("people.paste")}
        </Button>
      )}
    </PageHead>
  );
}
