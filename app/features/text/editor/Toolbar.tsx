/** The quiet row of an open text. On phones it lies above the keyboard; arrows walk through it, Tab leaves it. */
import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { isBound } from "../../../collab/rich/text-binding.ts";
import { classes } from "../../../ui/classes.ts";
import { Icon, type IconName } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { LinkForm } from "./LinkForm.tsx";
import styles from "./Toolbar.module.css";
import { firstTools, moreTools, type Tool, toolStates, undoTool } from "./tools.ts";
import { useKeyboardGap } from "./use-keyboard-gap.ts";

export function Toolbar({ editor }: { editor: Editor }) {
  const t = useText();
  const states = useEditorState({ editor, selector: ({ editor: now }) => toolStates(now) });
  const isLink = useEditorState({ editor, selector: ({ editor: now }) => isBound(now) && now.isActive("link") });
  const [showsMore, setShowsMore] = useState(false);
  const [asksLink, setAsksLink] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useKeyboardGap(row);
  const tool = (one: Tool) =>
    states[one.name] === "absent" ? null : (
      <ToolButton
        key={one.name}
        icon={one.icon}
        label={t(one.label)}
        keys={one.keys}
        isOn={one.isOn ? states[one.name] === "on" : undefined}
        onClick={() => one.run(editor)}
      />
    );
  return (
    <div ref={row} className={styles.tools}>
      <div className={styles.row} role="toolbar" tabIndex={-1} aria-label={t("text.tools")} onKeyDown={walk}>
        {firstTools.map(tool)}
        <ToolButton
          icon="link"
          label={t("text.tool.link")}
          isOn={isLink}
          isOpen={asksLink}
          onClick={() => setAsksLink(!asksLink)}
        />
        {tool(undoTool)}
        <ToolButton
          icon="ellipsis"
          label={t("text.tool.more")}
          isOpen={showsMore}
          onClick={() => setShowsMore(!showsMore)}
        />
        {showsMore && moreTools.map(tool)}
      </div>
      {asksLink && <LinkForm editor={editor} isLink={isLink} onDone={() => setAsksLink(false)} />}
    </div>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isOn?: boolean | undefined;
  readonly isOpen?: boolean;
  readonly onClick: () => void;
}

function ToolButton({ icon, label, keys, isOn, isOpen, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.tool)}
      aria-pressed={isOn}
      aria-expanded={isOpen}
      aria-keyshortcuts={keys}
      // The caret stays where it is, and a phone's keyboard open.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
