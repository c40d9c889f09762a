/** The frame around the pages of one plan: rail at the left on laptops, header above, tab bar below on phones. */
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { usePlan } from "../../../collab/index.ts";
import { FetchedSheet } from "../../../ui/FetchedPart.tsx";
import { usePartsAtHand } from "../../../ui/fetched-part.ts";
import { WrittenIn } from "../../../ui/written.tsx";
import { EditingProvider } from "../../editing/EditingProvider.tsx";
import { Find } from "../../find/Find.tsx";
import { useFindKey } from "../../find/use-find-key.ts";
import { mainId } from "../SkipLink.tsx";
import { frameAtHand, morePart, planPart } from "./frame-parts.ts";
import { PagesAtHand } from "./PagesAtHand.tsx";
import { PlanBands } from "./PlanBands.tsx";
import styles from "./PlanFrame.module.css";
import { PlanHeader } from "./PlanHeader.tsx";
import type { PlanFrameView } from "./plan-frame-view.ts";
import { planPages } from "./plan-pages.ts";
import { Rail } from "./Rail.tsx";
import { TabBar } from "./TabBar.tsx";

/** What lies over the page and belongs to all of them; at most one at a time. */
type OverPage = "more" | "find" | "plan" | null;

export function PlanFrame({ view, children }: { view: PlanFrameView; children: ReactNode }) {
  const [over, setOver] = useState<OverPage>(null);
  const { title, lang } = usePlan().meta;
  const pages = useMemo(() => planPages(view.planId, view.groupId), [view.planId, view.groupId]);
  const close = useCallback(() => setOver(null), []);
  const openMore = () => setOver("more");
  const openFind = () => setOver("find");
  useFindKey(openFind);
  usePartsAtHand(frameAtHand);
  return (
    <WrittenIn lang={lang}>
      <EditingProvider>
        <div className={styles.frame}>
          <Rail pages={pages} me={view.me} onMore={openMore} />
          <div className={styles.column}>
            <PlanHeader title={title} view={view} onFind={openFind} />
            <main id={mainId} tabIndex={-1} className={styles.main}>
              <PlanBands role={view.me.role} />
              {children}
            </main>
            <TabBar tabs={pages.tabs} onMore={openMore} />
          </div>
        </div>
        {over === "more" && (
          <FetchedSheet part={morePart} props={{ onClose: close, view, rest: pages.rest, onOpen: setOver }} />
        )}
        <Find open={over === "find"} onClose={close} />
        {over === "plan" && <FetchedSheet part={planPart} props={{ onClose: close }} />}
        <PagesAtHand paths={pages.inPlan} />
      </EditingProvider>
    </WrittenIn>
  );
}
