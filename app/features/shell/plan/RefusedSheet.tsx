/** Work that could not be stored, field by field: what I wrote, what stands there now, and which of the two stays. */
import { useState } from "react";
import type { RefusedField, RefusedWork } from "../../../collab/index.ts";
import { Button } from "../../../ui/Button.tsx";
import { FieldError } from "../../../ui/Field.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useText } from "../../../ui/text.tsx";
import { useFieldWords } from "../../editing/field-words.ts";
import { refusalWords } from "../../editing/refusal-words.ts";
import styles from "./RefusedSheet.module.css";

interface RefusedSheetProps {
  onClose: () => void;
  work: RefusedWork;
}

export function RefusedSheet({ onClose, work }: RefusedSheetProps) {
  const t = useText();
  return (
    <Sheet open onClose={onClose} title={t("shell.refusedSheet")} footer={<Ends work={work} />}>
      <p>{t(work.canTakeMine ? "shell.refusedChoose" : "shell.refusedFileOnly")}</p>
      <ul className={styles.list}>
        {work.fields.map((field) => (
          <FieldChoice key={`${field.root}:${field.key}:${field.field}`} field={field} work={work} />
        ))}
      </ul>
      {work.homeless > 0 && <p>{t("shell.refusedHomeless", { count: work.homeless })}</p>}
    </Sheet>
  );
}

function FieldChoice({ field, work }: { field: RefusedField; work: RefusedWork }) {
  const t = useText();
  const inWords = useFieldWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const takeMine = () => {
    const refused = work.takeMine(field);
    setRefusal(refused && refusalWords(refused, t));
  };
  const words = (value: RefusedField["mine"]) =>
    value === null || value === "" ? t("shell.refusedEmpty") : inWords(field, value);
  return (
    <li className={styles.field}>
      {field.title !== "" && <h3>{field.title}</h3>}
      <dl className={styles.values}>
        <dt>{t("shell.refusedMine")}</dt>
        <dd>{words(field.mine)}</dd>
        <dt>{t("shell.refusedNow")}</dt>
        <dd>{words(field.now)}</dd>
      </dl>
      {work.canTakeMine && (
        <div className={styles.acts}>
          <Button onClick={takeMine}>{t("shell.takeMine")}</Button>
          <Button onClick={() => work.keepNow(field)}>{t("shell.keepNow")}</Button>
        </div>
      )}
      {refusal !== null && <FieldError>{refusal}</FieldError>}
    </li>
  );
}

/** Saving a copy is one tap; throwing away asks once more, because there is no way back. */
function Ends({ work }: { work: RefusedWork }) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  return (
    <div className={styles.acts}>
      <Button icon="file-text" onClick={work.download}>
        {t("shell.refusedDownload")}
      </Button>
      {asked ? (
        <Button kind="danger" icon="trash-2" onClick={work.discard}>
          {t("shell.refusedDiscardSure")}
        </Button>
      ) : (
        <Button kind="danger" onClick={() => setAsked(true)}>
          {t("shell.refusedDiscard")}
        </Button>
      )}
    </div>
  );
}
