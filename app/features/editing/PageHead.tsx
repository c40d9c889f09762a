/**
 * The head of a page of the plan: title, views, the way back, and the one filled button, which on phones lies in the
 * thumb's reach above the tabs. Under it what to do here, in plain words.
 */
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import type { IconName } from "../../ui/Icon.tsx";
import { SpeakButton } from "../../ui/SpeakButton.tsx";
import { type Tab, Tabs } from "../../ui/Tabs.tsx";
import { useEditing } from "./editing-context.ts";
import styles from "./PageHead.module.css";
import { UndoButtons } from "./UndoButtons.tsx";

interface PageHeadProps {
  readonly title: string;
  readonly views?: { readonly label: string; readonly tabs: readonly Tab[] };
  /** A sentence or two; left out where the empty page says it already. */
  readonly guidance?: string | undefined;
  /** Absent for those who only read. */
  readonly main?: MainAct | undefined;
  /** Filters and the like, between the way back and the filled button. */
  readonly children?: ReactNode;
}

export interface MainAct {
  readonly label: string;
  readonly icon: IconName;
  readonly onClick: () => void;
  /** On phones, where another place may be in view; the same as `onClick` unless given. */
  readonly onThumb?: () => void;
}

export function PageHead({ title, views, guidance, main, children }: PageHeadProps) {
  const { canEdit } = useEditing();
  return (
    <>
      <header className={classes(styles.head, views && styles.withViews)}>
        {/* takes the focus when what had it is gone */}
        <h2 className={styles.title} tabIndex={-1} data-page-title>
          {title}
        </h2>
        {views && <Tabs label={views.label} className={classes(styles.views)} tabs={views.tabs} />}
        {canEdit && (
          <div className={styles.undo}>
            <UndoButtons />
          </div>
        )}
        {children}
        {canEdit && main && (
          <Button kind="main" icon={main.icon} className="only-laptop" onClick={main.onClick}>
            {main.label}
          </Button>
        )}
      </header>
      {guidance !== undefined && (
        <div className={styles.guidance}>
          <p>{guidance}</p>
          <SpeakButton text={guidance} />
        </div>
      )}
      {canEdit && main && (
        <div className={classes(styles.thumb, "only-phone no-print")}>
          <Button kind="main" icon={main.icon} wide onClick={main.onThumb ?? main.onClick}>
            {main.label}
          </Button>
        </div>
      )}
    </>
  );
}
