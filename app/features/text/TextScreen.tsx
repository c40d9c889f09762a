/** The texts of a plan: at the left what there is, at the right the chosen one; on phones one after the other. */
import { classes } from "../../ui/classes.ts";
import { useText } from "../../ui/text.tsx";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { PageHead } from "../editing/PageHead.tsx";
import { AddTextSheet } from "./AddTextSheet.tsx";
import { DeletedTexts } from "./DeletedTexts.tsx";
import { EmptyTexts } from "./EmptyTexts.tsx";
import styles from "./Text.module.css";
import { TextList } from "./TextList.tsx";
import { TextPane } from "./TextPane.tsx";
import { TextsContext } from "./text-context.ts";
import type { TextPage } from "./text-page.server.ts";
import { useTextsPage } from "./use-texts-page.ts";

export function TextScreen({ first }: { first: TextPage }) {
  const t = useText();
  const { page, adding, closeAdd } = useTextsPage(first);
  const { plan, address, add } = page;
  const isEmpty = plan.messages.length === 0;
  const isOpen = address.openId !== null;
  return (
    <TextsContext.Provider value={page}>
      <div className={classes(styles.screen, isOpen && styles.open)}>
        <PageHead
          title={t("text.title")}
          guidance={isEmpty ? undefined : t("text.guidance")}
          main={{ label: t("text.add"), icon: "plus", onClick: () => add("core") }}
        />
        <LostEditBands isHere={() => true} />
        {isEmpty && !isOpen ? (
          <EmptyTexts />
        ) : (
          <div className={styles.both}>
            <div className={styles.list}>
              <TextList />
              <DeletedTexts />
            </div>
            <TextPane />
          </div>
        )}
        {isEmpty && !isOpen && <DeletedTexts />}
      </div>
      {adding !== null && <AddTextSheet first={adding} onClose={closeAdd} />}
    </TextsContext.Provider>
  );
}
