/** What the row above a text offers: each with its word, its keys and what it does. */
import type { Editor } from "@tiptap/react";
import { isBound } from "../../../collab/rich/text-binding.ts";
import type { TextId } from "../../../locales/catalogue.ts";
import type { IconName } from "../../../ui/Icon.tsx";

export type ToolName =
  | "bold"
  | "italic"
  | "underline"
  | "strike"
  | "heading"
  | "subheading"
  | "list"
  | "numbers"
  | "quote"
  | "rule"
  | "deeper"
  | "higher"
  | "undo"
  | "redo";

export interface Tool {
  readonly name: ToolName;
  readonly icon: IconName;
  readonly label: TextId;
  /** For `aria-keyshortcuts`. */
  readonly keys?: string;
  /** Undefined: it does something once, there is nothing to be on. */
  readonly isOn?: (editor: Editor) => boolean;
  /** Shown only where it can do something. */
  readonly can?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

/** What most people look for. */
export const firstTools: readonly Tool[] = [
  {
    name: "bold",
    icon: "bold",
    label: "text.tool.bold",
    keys: "Control+B",
    isOn: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "italic",
    icon: "italic",
    label: "text.tool.italic",
    keys: "Control+I",
    isOn: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: "heading",
    icon: "heading-2",
    label: "text.tool.heading",
    keys: "Control+Alt+2",
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "list",
    icon: "list",
    label: "text.tool.list",
    keys: "Control+Shift+8",
    isOn: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
];

export const undoTool: Tool = {
  name: "undo",
  icon: "undo-2",
  label: "text.tool.undo",
  keys: "Control+Z",
  can: (editor) => editor.can().undo(),
  run: (editor) => editor.chain().focus().undo().run(),
};

export const moreTools: readonly Tool[] = [
  {
    name: "subheading",
    icon: "heading-3",
    label: "text.tool.subheading",
    keys: "Control+Alt+3",
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "numbers",
    icon: "list-ordered",
    label: "text.tool.numbers",
    keys: "Control+Shift+7",
    isOn: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "quote",
    icon: "text-quote",
    label: "text.tool.quote",
    keys: "Control+Shift+B",
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "underline",
    icon: "underline",
    label: "text.tool.underline",
    keys: "Control+U",
    isOn: (editor) => editor.isActive("underline"),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    name: "strike",
    icon: "strikethrough",
    label: "text.tool.strike",
    keys: "Control+Shift+S",
    isOn: (editor) => editor.isActive("strike"),
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    name: "rule",
    icon: "minus",
    label: "text.tool.rule",
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  {
    name: "deeper",
    icon: "chevron-right",
    label: "text.tool.deeper",
    keys: "Control+]",
    can: (editor) => editor.can().sinkListItem("listItem"),
    run: (editor) => editor.chain().focus().sinkListItem("listItem").run(),
  },
  {
    name: "higher",
    icon: "chevron-left",
    label: "text.tool.higher",
    keys: "Control+[",
    can: (editor) => editor.can().liftListItem("listItem"),
    run: (editor) => editor.chain().focus().liftListItem("listItem").run(),
  },
  {
    name: "redo",
    icon: "redo-2",
    label: "text.tool.redo",
    keys: "Control+Shift+Z",
    can: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** What a look at the editor tells: small enough to be compared at each letter. */
export function toolStates(editor: Editor): Readonly<Record<string, "on" | "off" | "absent">> {
  const all = [...firstTools, undoTool, ...moreTools];
  return Object.fromEntries(all.map((tool) => [tool.name, stateOf(tool, editor)]));
}

function stateOf({ isOn, can }: Tool, editor: Editor): "on" | "off" | "absent" {
  if (!isBound(editor) || can?.(editor) === false) return "absent";
  return isOn?.(editor) ? "on" : "off";
}
