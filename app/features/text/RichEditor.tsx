/** The editor of one shared text. Loaded on need; everything heavy that writing needs is behind this file. */
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useState } from "react";
import type { OpenText } from "../../collab/index.ts";
import { bindText, mayBind } from "../../collab/rich/text-binding.ts";
import { useText } from "../../ui/text.tsx";
import { useLatest } from "../../ui/use-latest.ts";
import { useWrittenLang } from "../../ui/written.tsx";
import { editorSchema } from "./editor/editor-schema.ts";
import { pasteRules } from "./editor/paste-rules.ts";
import { type Refusal, Refused } from "./editor/Refused.tsx";
import { Toolbar } from "./editor/Toolbar.tsx";
import { writingLimits } from "./editor/writing-limits.ts";
import styles from "./RichText.module.css";
import type { Tapped } from "./tapped.ts";

export interface RichEditorProps {
  readonly text: OpenText;
  readonly label: string;
  readonly placeholder: string;
  readonly big?: boolean | undefined;
  readonly tapped: Tapped;
  readonly onWriting?: ((isWriting: boolean) => void) | undefined;
  /** There is something in the text that this editor would lose: it must be read only. */
  readonly onUnknown: () => void;
}

export function RichEditor(props: RichEditorProps) {
  const { text, onUnknown } = props;
  const isKnown = useMemo(() => mayBind(text), [text]);
  const latest = useLatest(onUnknown);
  useEffect(() => {
    if (!isKnown) latest.current?.();
  }, [isKnown, latest]);
  return isKnown ? <KnownText {...props} /> : null;
}

function KnownText({ text, label, placeholder, big, tapped, onWriting, onUnknown }: RichEditorProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lang = useWrittenLang();
  const t = useText();
  const latest = useLatest({ onUnknown, onWriting });
  const editor = useEditor(
    {
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      extensions: [
        ...editorSchema(placeholder),
        writingLimits(setRefusal),
        ...bindText({
          text,
          look: { caret: styles.caret ?? "", selection: styles.selection ?? "" },
          showsCarets: !window.matchMedia("(pointer: coarse)").matches,
          onUnknown: () => latest.current?.onUnknown(),
        }),
      ],
      editorProps: {
        ...pasteRules(setRefusal),
        scrollThreshold: besideTheText,
        scrollMargin: besideTheText,
        attributes: attributesOf({ label, lang, big, hint: t("text.keys") }),
      },
      onUpdate: () => setRefusal(null),
      onFocus: () => latest.current?.onWriting?.(true),
      onBlur: () => latest.current?.onWriting?.(false),
    },
    [text],
  );
  useFocusAt(editor, tapped);
  return (
    <div className={styles.field} data-writing>
      {editor !== null && <Toolbar editor={editor} />}
      <Refused refusal={refusal} />
      <EditorContent editor={editor} className={styles.editor} />
    </div>
  );
}

/** What lies over the page above and below the text: header and tools. */
const besideTheText = { top: 120, right: 0, bottom: 160, left: 0 };

interface Appearance {
  readonly label: string;
  readonly lang: string | undefined;
  readonly big: boolean | undefined;
  readonly hint: string;
}

function attributesOf({ label, lang, big, hint }: Appearance): Record<string, string> {
  return {
    class: styles.prose ?? "",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    "aria-description": hint,
    spellcheck: "true",
    ...(lang !== undefined && { lang }),
    ...(big && { "data-big": "true" }),
  };
}

/** The keyboard goes on where the finger was, without the page moving under it. */
function useFocusAt(editor: Editor | null, { point }: Tapped): void {
  const latest = useLatest(point);
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    const at = latest.current && editor.view.posAtCoords({ left: latest.current.x, top: latest.current.y });
    // At once: a phone opens its keyboard only within the tap.
    editor.view.focus();
    editor.commands.focus(at?.pos ?? "end", { scrollIntoView: at === null });
  }, [editor, latest]);
}
