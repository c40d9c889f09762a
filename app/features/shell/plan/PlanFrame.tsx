/** The frame around the pages of one plan: rail at the left on laptops, header above, tab bar below on phones. */
import { type ReactNode, useState } from "react";
import { usePlan } from "../../../collab/index.ts";
import { WrittenIn } from "../../../ui/written.tsx";
import { EditingProvider } from "../../editing/EditingProvider.tsx";
import { mainId } from "../SkipLink.tsx";
import { MoreSheet } from "./MoreSheet.tsx";
import { PlanBands } from "./PlanBands.tsx";
import styles from "./PlanFrame.module.css";
import { PlanHeader } from "./PlanHeader.tsx";
import type { PlanFrameView } from "./plan-frame-view.ts";
import { planPages } from "./plan-pages.ts";
import { Rail } from "./Rail.tsx";
import { TabBar } from "./TabBar.tsx";

export function PlanFrame({ view, children }: { view: PlanFrameView; children: ReactNode }) {
  const [moreOpen, setMoreOpen] = useState(false);
  const { title, lang } = usePlan().meta;
  const pages = planPages(view.planId, view.groupId);
  const openMore = () => setMoreOpen(true);
  return (
    <WrittenIn lang={lang}>
      <div className={styles.frame}>
        <Rail pages={pages} me={view.me} onMore={openMore} />
        <div className={styles.column}>
          <PlanHeader title={title} view={view} />
          <main id={mainId} tabIndex={-1} className={styles.main}>
            <PlanBands role={view.me.role} />
            <EditingProvider>{children}</EditingProvider>
          </main>
          <TabBar tabs={pages.tabs} onMore={openMore} />
        </div>
        <MoreSheet open={moreOpen} onClose={() => setMoreOpen(false)} view={view} rest={pages.rest} />
      </div>
    </WrittenIn>
  );
}
