/** A plan without people: whom to think of first, and the two ways to enter them. */
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useText } from "../../ui/text.tsx";
import { usePeopleScreen } from "./people-context.ts";

export function EmptyPeople() {
  const t = useText();
  const { canEdit, openSheet } = usePeopleScreen();
  return (
    <EmptyState
      title={t("people.emptyTitle")}
      action={
        canEdit && (
          <>
            <Button icon="user-plus" onClick={() => openSheet({ kind: "add" })}>
              {t("people.addFirst")}
            </Button>
            <Button icon="clipboard-paste" onClick={() => openSheet({ kind: "paste", text: "" })}>
              {t("people.paste")}
            </Button>
          </>
        )
      }
    >
      {t("people.emptyText")}
    </EmptyState>
  );
}
