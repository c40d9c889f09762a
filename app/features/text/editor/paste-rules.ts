/**
 * What happens to something pasted or dropped, before it becomes a change of the text: too much is refused in words, so
 * are files; the rest is cleaned. After that the editor's schema has the last word.
 */
import type { EditorProps, EditorView } from "@tiptap/pm/view";
import { cleanedHtml } from "./pasted-html.ts";
import { pastedTree } from "./pasted-tree.ts";
import { safeHref } from "./safe-href.ts";

export type PasteRefusal = "large" | "files";

/** In UTF-8: fifty thousand Bulgarian letters. */
const pasteMaxBytes = 100_000;
/** Word sends megabytes of looks around a page of text; beyond this only the text is taken. */
const htmlMaxLength = 3_000_000;

export function pasteRules(onRefused: (why: PasteRefusal) => void): EditorProps {
  const isRefused = (event: Event, data: DataTransfer | null): boolean => {
    const refusal = data === null ? null : refusalOf(data);
    if (refusal === null) return false;
    event.preventDefault();
    onRefused(refusal);
    return true;
  };
  return {
    handleDOMEvents: {
      paste: (view, event) =>
        isRefused(event, event.clipboardData) || pastesLink(view, event) || pastesPlain(view, event),
      drop: (view, event) => view.dragging === null && isRefused(event, event.dataTransfer),
    },
    transformPastedHTML(html) {
      // Copied in a text of ours: the schema alone decides.
      if (html.includes("data-pm-slice")) return html;
      const clean = cleanedHtml(pastedTree(html));
      if (!isLarge(clean.replace(/<[^>]*>/g, ""))) return clean;
      onRefused("large");
      return "";
    },
  };
}

function refusalOf(data: DataTransfer): PasteRefusal | null {
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  if (isLarge(text) || (text === "" && html.length > htmlMaxLength)) return "large";
  const hasWords = text !== "" || html !== "";
  return data.files.length > 0 && !hasWords ? "files" : null;
}

/** An address on selected words makes them a link; alone it is a link by itself. */
function pastesLink(view: EditorView, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData("text/plain").trim() ?? "";
  const href = /^(https?:\/\/|mailto:)/i.test(text) ? safeHref(text) : null;
  const mark = view.state.schema.marks.link;
  if (href === null || mark === undefined) return false;
  event.preventDefault();
  const { from, to, empty } = view.state.selection;
  const change = view.state.tr;
  if (empty) change.insertText(text, from);
  const end = empty ? from + text.length : to;
  view.dispatch(change.addMark(from, end, mark.create({ href })).removeStoredMark(mark));
  return true;
}

function pastesPlain(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (html.length <= htmlMaxLength) return false;
  event.preventDefault();
  view.pasteText(event.clipboardData?.getData("text/plain") ?? "");
  return true;
}

function isLarge(text: string): boolean {
  return text.length > pasteMaxBytes || new TextEncoder().encode(text).length > pasteMaxBytes;
}
