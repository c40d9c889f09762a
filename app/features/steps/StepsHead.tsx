/** Title, views, filter and the one filled button; under them what to do here in plain words, and the way back. */
import { useUndo } from "../../collab/index.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { SpeakButton } from "../../ui/SpeakButton.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useText } from "../../ui/text.tsx";
import styles from "./StepsHead.module.css";
import { useSteps } from "./steps-context.ts";
import type { Notes } from "./use-note.ts";

interface StepsHeadProps {
  readonly notes: Pick<Notes, "undo" | "redo">;
  /** Then the empty board says what to do. */
  readonly isEmpty: boolean;
}

export function StepsHead({ notes, isEmpty }: StepsHeadProps) {
  const t = useText();
  const { view, canEdit, add } = useSteps();
  const { hrefOf } = view;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title} tabIndex={-1} data-steps-title>
          {t("steps.title")}
        </h2>
        <Tabs
          label={t("steps.views")}
          className={classes(styles.views)}
          tabs={[
            {
              to: hrefOf({ view: "board" }),
              label: t("steps.board"),
              icon: "square-kanban",
              current: view.view === "board",
            },
            { to: hrefOf({ view: "list" }), label: t("steps.list"), icon: "list", current: view.view === "list" },
          ]}
        />
        {canEdit && <UndoButtons notes={notes} />}
        {canEdit && <OnlyMine />}
        {canEdit && (
          <Button kind="main" icon="plus" className="only-laptop" onClick={() => add("todo")}>
            {t("steps.add")}
          </Button>
        )}
      </header>
      {!isEmpty && (
        <div className={styles.guidance}>
          <p>{t("steps.guidance")}</p>
          <SpeakButton text={t("steps.guidance")} />
        </div>
      )}
      {canEdit && (
        <div className={classes(styles.thumb, "only-phone no-print")}>
          <Button kind="main" icon="plus" wide onClick={() => add(view.view === "board" ? view.column : "todo")}>
            {t("steps.add")}
          </Button>
        </div>
      )}
    </>
  );
}

function OnlyMine() {
  const t = useText();
  const { view } = useSteps();
  return (
    <Button
      icon={view.mine ? "check" : "funnel"}
      className={classes(styles.mine, view.mine && styles.on)}
      aria-pressed={view.mine}
      onClick={() => view.change({ mine: !view.mine })}
    >
      {t("steps.onlyMine")}
    </Button>
  );
}

/** There is nothing to press while there is nothing to take back. */
function UndoButtons({ notes }: { notes: Pick<Notes, "undo" | "redo"> }) {
  const t = useText();
  const history = useUndo();
  return (
    <div className={styles.undo}>
      {history?.canUndo && (
        <Button kind="plain" icon="undo-2" onClick={notes.undo} aria-keyshortcuts="Control+Z">
          {t("steps.undo")}
        </Button>
      )}
      {history?.canRedo && (
        <Button kind="plain" icon="redo-2" onClick={notes.redo} aria-keyshortcuts="Control+Shift+Z Control+Y">
          {t("steps.redo")}
        </Button>
      )}
    </div>
  );
}
