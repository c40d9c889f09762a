/** Three things to say yes to: others decide the day, it matters more than others, it may be shown. */
import type { PlanEvent } from "@zaedno/plan";
import type { TextId } from "../../../locales/catalogue.ts";
import { Tag } from "../../../ui/Tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import styles from "./EventSheet.module.css";
import { useEventEdit } from "./use-event-edit.ts";

type Flag = "isExternal" | "isMilestone" | "publish";

const flags: readonly { readonly field: Flag; readonly label: TextId; readonly note: TextId; readonly tag: TextId }[] =
  [
    {
      field: "isExternal",
      label: "calendar.flag.isExternal",
      note: "calendar.flagNote.isExternal",
      tag: "calendar.external",
    },
    {
      field: "isMilestone",
      label: "calendar.flag.isMilestone",
      note: "calendar.flagNote.isMilestone",
      tag: "calendar.milestone",
    },
    { field: "publish", label: "calendar.flag.publish", note: "calendar.flagNote.publish", tag: "calendar.public" },
  ];

export function Flags({ event }: { event: PlanEvent }) {
  const t = useText();
  const { canEdit } = useEditing();
  const edit = useEventEdit(event);
  if (!canEdit)
    return (
      <div className={styles.tags}>
        {flags.map(({ field, tag }) => event[field] && <Tag key={field}>{t(tag)}</Tag>)}
      </div>
    );
  return (
    <div className={styles.flags}>
      {flags.map(({ field, label, note }) => (
        <label key={field} className={styles.tick}>
          <input
            type="checkbox"
            checked={event[field] ?? false}
            onChange={({ target }) => edit({ [field]: target.checked || undefined })}
          />
          <span>
            {t(label)} <span className="dim small">{t(note)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
