/** Where the words under the caret should lead. Only addresses that are safe to follow are taken. */
import type { Editor } from "@tiptap/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useText } from "../../../ui/text.tsx";
import { safeHref } from "./safe-href.ts";
import styles from "./Toolbar.module.css";

interface LinkFormProps {
  readonly editor: Editor;
  /** The caret stands in a link. */
  readonly isLink: boolean;
  readonly onDone: () => void;
}

export function LinkForm({ editor, isLink, onDone }: LinkFormProps) {
  const t = useText();
  const [address, setAddress] = useState(() => hrefAt(editor));
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The form stands beside other forms of the page.
    event.stopPropagation();
    const href = safeHref(address);
    if (href === null) return setRefusal(t("text.refused.link"));
    setLink(editor, href, address.trim());
    onDone();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    onDone();
  };
  return (
    <form className={styles.link} onSubmit={handleSubmit} noValidate>
      <Field label={t("text.linkAddress")} error={refusal}>
        <TextInput
          ref={input}
          value={address}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="done"
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            editor.commands.focus();
            onDone();
          }}
        />
      </Field>
      <div className={styles.linkActs}>
        <Button type="submit">{t("text.linkSet")}</Button>
        {isLink && (
          <Button kind="plain" icon="unlink" onClick={remove}>
            {t("text.linkRemove")}
          </Button>
        )}
      </div>
    </form>
  );
}

function hrefAt(editor: Editor): string {
  const href: unknown = editor.getAttributes("link").href;
  return typeof href === "string" ? href : "";
}

/** On the selected words, on the link the caret stands in, or as the address itself. */
function setLink(editor: Editor, href: string, words: string): void {
  const attributes = { href };
  if (editor.state.selection.empty && !editor.isActive("link"))
    editor
      .chain()
      .focus()
      .insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: attributes }] })
      .run();
  else editor.chain().focus().extendMarkRange("link").setMark("link", attributes).run();
}
