/** Puts the shown people into the clipboard as a table; where the browser forbids that, shows the text to copy by hand. */
import { Button } from "../../../ui/Button.tsx";
import { useText } from "../../../ui/text.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { tableText } from "./table-text.ts";

export function CopyButton() {
  const t = useText();
  const { shown, openSheet, say } = usePeopleScreen();
  if (shown.length === 0) return null;
  const handleClick = async () => {
    const text = tableText(shown, t);
    const isCopied = await written(text);
    if (isCopied) say({ text: t("people.copied", { count: shown.length }), icon: "copy" });
    else openSheet({ kind: "copy", text });
  };
  return (
    <Button kind="plain" icon="copy" onClick={() => void handleClick()}>
      {t("people.copy")}
    </Button>
  );
}

/** False on plain http, where browsers have no clipboard for pages, and where the person has forbidden it. */
async function written(text: string): Promise<boolean> {
  try {
    if (!("clipboard" in navigator)) return false;
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Forbidden: the person copies by hand.
    return false;
  }
}
