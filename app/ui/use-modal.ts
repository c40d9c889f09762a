/** Turns a mounted `<dialog>` into the browser's modal and takes it back before it goes, so that focus returns. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useLatest } from "./use-latest.ts";

export function useModal(onClose: () => void): RefObject<HTMLDialogElement> {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const latestOnClose = useLatest(onClose);
  useBrowserLayoutEffect(() => {
    const dialog = dialogRef.current;
    if (dialog === null) return;
    const opener = document.activeElement;
    showModal(dialog);
    // N.B. "close" comes late: one of a former opening may arrive when the dialog is already open again.
    const handleClose = () => {
      if (!dialog.open) latestOnClose.current?.();
    };
    const stopScrim = closeOnScrim(dialog);
    dialog.addEventListener("close", handleClose);
    return () => {
      dialog.removeEventListener("close", handleClose);
      stopScrim();
      dialog.close();
      unlockPage();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [latestOnClose]);
  return dialogRef;
}

/** React warns about layout effects on the server, where there is nothing to lay out. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

function showModal(dialog: HTMLDialogElement) {
  // N.B. not close(): that would tell the owner that the person closed it.
  dialog.removeAttribute("open");
  dialog.showModal();
  document.documentElement.dataset.sheetOpen = "";
}

function unlockPage() {
  if (document.querySelector("dialog:modal") === null) delete document.documentElement.dataset.sheetOpen;
}

/** A tap counts as "on the scrim" only if it began there: selecting text out of the sheet must not close it. */
function closeOnScrim(dialog: HTMLDialogElement): () => void {
  let began: EventTarget | null = null;
  const handleDown = (event: PointerEvent) => {
    began = event.target;
  };
  const handleClick = (event: MouseEvent) => {
    if (event.target === dialog && began === dialog) dialog.close();
  };
  dialog.addEventListener("pointerdown", handleDown);
  dialog.addEventListener("click", handleClick);
  return () => {
    dialog.removeEventListener("pointerdown", handleDown);
    dialog.removeEventListener("click", handleClick);
  };
}
