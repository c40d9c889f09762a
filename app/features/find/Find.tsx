/** "Find in plan": its sheet is fetched behind the page, so that it also opens later without the network. */
import { type ComponentType, useEffect, useState } from "react";
import { partFrom } from "../../ui/fetched-part.ts";
import { useText } from "../../ui/text.tsx";
import { whenAtRest } from "../../ui/when-at-rest.ts";
import { useEditing } from "../editing/editing-context.ts";
import type { FindSheetProps } from "./FindSheet.tsx";

const findPart = partFrom(async () => (await import("./find-part.ts")).findSheet);

export function Find({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const { say } = useEditing();
  const [Sheet, setSheet] = useState<ComponentType<FindSheetProps> | null>(null);
  useEffect(() => {
    if (Sheet !== null) return;
    const fetchPart = (orElse: () => void) => findPart.load().then(() => setSheet(findPart.ready), orElse);
    if (!open) return whenAtRest(() => void fetchPart(() => {}));
    void fetchPart(() => {
      say({ text: t("find.notHere"), icon: "cloud-off" });
      onClose();
    });
    return undefined;
  }, [open, onClose, Sheet, say, t]);
  return open && Sheet !== null ? <Sheet onClose={onClose} /> : null;
}
