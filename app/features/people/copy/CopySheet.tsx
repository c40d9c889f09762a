/** The table as text, chosen and ready for Ctrl+C, where the page itself may not write to the clipboard. */
import { useEffect, useRef } from "react";
import { Field } from "../../../ui/Field.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { TextArea } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";

export function CopySheet({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <Sheet open onClose={onClose} title={t("people.copy")} place="centre">
      <Field label={t("people.copyByHand")}>
        <TextArea ref={area} rows={8} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      </Field>
    </Sheet>
  );
}
