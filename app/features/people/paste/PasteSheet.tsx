/** Pasting people from a spreadsheet: first the text, then a look at what it would do, then all of it as one change. */
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { TextArea } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { PastePreview } from "./PastePreview.tsx";
import styles from "./PasteSheet.module.css";
import { type PastedTable, pasteMaxRows, readTable } from "./read-table.ts";

interface PasteSheetProps {
  /** What was pasted on the table itself; empty when the button was pressed. */
  readonly first: string;
  readonly onClose: () => void;
}

export function PasteSheet({ first, onClose }: PasteSheetProps) {
  const t = useText();
  // N.B. what is too big is not kept: a field with ten megabytes in it would hold the page.
  const [text, setText] = useState(() => (readTable(first).kind === "too-big" ? null : first));
  const table = useMemo((): PastedTable => (text === null ? { kind: "too-big" } : readTable(text)), [text]);
  const [isReading, setReading] = useState(table.kind === "table");
  const isPreview = isReading && table.kind === "table";
  return (
    <Sheet open onClose={onClose} title={t("people.pasteTitle")} place="centre" className={styles.sheet}>
      {isPreview ? (
        <PastePreview rows={table.rows} onBack={() => setReading(false)} onClose={onClose} />
      ) : (
        <PasteField text={text ?? ""} table={table} onText={setText} onNext={() => setReading(true)} />
      )}
    </Sheet>
  );
}

interface PasteFieldProps {
  readonly text: string;
  readonly table: PastedTable;
  /** Null: too big to keep. */
  readonly onText: (text: string | null) => void;
  readonly onNext: () => void;
}

function PasteField({ text, table, onText, onNext }: PasteFieldProps) {
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const keep = (words: string) => onText(readTable(words).kind === "too-big" ? null : words);
  return (
    <>
      <p>{t("people.pasteHow")}</p>
      <Field
        label={t("people.pasteHere")}
        error={useRefusal(table)}
        hint={t("people.pasteLimit", { rows: pasteMaxRows })}
      >
        <TextArea
          ref={area}
          rows={7}
          className={styles.area}
          value={text}
          spellCheck={false}
          onPaste={(event) => {
            // Read before the field takes it in, so that what is too big never gets there.
            event.preventDefault();
            const field = event.currentTarget;
            const pasted = event.clipboardData.getData("text/plain");
            const words = text.slice(0, field.selectionStart) + pasted + text.slice(field.selectionEnd);
            keep(words);
            if (text.trim() === "" && readTable(words).kind === "table") onNext();
          }}
          onChange={(event) => keep(event.target.value)}
        />
      </Field>
      {table.kind === "table" && (
        <Button kind="main" iconAfter="arrow-right" wide onClick={onNext}>
          {t("people.pasteNext")}
        </Button>
      )}
    </>
  );
}

function useRefusal(table: PastedTable): string | null {
  const t = useText();
  switch (table.kind) {
    case "too-big":
      return t("people.pasteTooBig");
    case "too-many-rows":
      return t("people.pasteTooMany", { rows: table.rows, limit: pasteMaxRows });
    case "nothing":
    case "table":
      return null;
  }
}
