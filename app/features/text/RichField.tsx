/**
 * One rich text of the plan: first its words, to be read; where somebody taps into them, the editor takes their place with
 * the caret where the finger was.
 */
import type { RichAddress, RichBlock } from "@zaedno/plan";
import { useState } from "react";
import { type OpenText, useOpenText, useRichText } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./RichText.module.css";
import { RichView } from "./RichView.tsx";
import { type Tapped, useTap } from "./tapped.ts";
import { useEditorPart } from "./use-editor-part.ts";

interface RichFieldProps {
  readonly address: RichAddress;
  /** What the server sent, for the moment before the document is here. */
  readonly first?: readonly RichBlock[] | null;
  /** What the text is, for screen readers. */
  readonly label: string;
  /** What one might write here, shown while it is empty. */
  readonly placeholder: string;
  readonly big?: boolean;
  /** The keyboard has come into the text, or left it. */
  readonly onWriting?: (isWriting: boolean) => void;
}

/** Give it the text's id as key: another text begins to be read, not written. */
export function RichField({ address, first = null, label, placeholder, big, onWriting }: RichFieldProps) {
  const t = useText();
  const { canEdit } = useEditing();
  const text = useOpenText(address);
  const [tapped, setTapped] = useState<Tapped | null>(null);
  const [unknownIn, setUnknownIn] = useState<OpenText | null>(null);
  const isUnknown = text !== null && unknownIn === text;
  const wanted = tapped !== null && !isUnknown;
  const { Editor, state } = useEditorPart({ wanted, likely: canEdit });
  if (wanted && text !== null && Editor !== null)
    return <Editor {...{ text, label, placeholder, big, tapped, onWriting }} onUnknown={() => setUnknownIn(text)} />;
  const words = wanted ? waiting[state] : "text.write";
  return (
    <div className={styles.field}>
      {isUnknown && <Band icon="lock">{t("text.unknown")}</Band>}
      {canEdit && !isUnknown && (
        <div className={styles.bar}>
          <Button kind="plain" icon="pen-line" onClick={() => setTapped({ point: null })}>
            {t(words)}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        </div>
      )}
      <Readable
        {...{ address, first, big }}
        placeholder={placeholder}
        onTap={canEdit && !isUnknown ? setTapped : null}
      />
    </div>
  );
}

interface ReadableProps extends Pick<RichFieldProps, "address" | "first" | "placeholder"> {
  readonly big: boolean | undefined;
  readonly onTap: ((at: Tapped) => void) | null;
}

/** Follows the text only while it is read: the editor has its own eyes. */
function Readable({ address, first = null, placeholder, big, onTap }: ReadableProps) {
  const t = useText();
  const { canEdit } = useEditing();
  const blocks = useRichText(address, first);
  const isEmpty = blocks === null || blocks.length === 0;
  return (
    <div ref={useTap(onTap)} className={onTap ? styles.tappable : undefined}>
      {isEmpty ? (
        <p className={styles.empty}>{canEdit ? placeholder : t("text.nothingYet")}</p>
      ) : (
        <RichView blocks={blocks} big={big} />
      )}
    </div>
  );
}

const waiting = { loading: "text.opening", ready: "text.opening", failed: "text.openingFailed" } as const;
