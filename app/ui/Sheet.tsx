/**
 * A native dialog. On phones it comes from below and leaves a strip of the page to tap; on laptops `side` stands at the
 * right edge and `centre` in the middle. Esc, the cross and a tap on the scrim close it; focus goes back to where it was.
 */
import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import { IconButton } from "./IconButton.tsx";
import styles from "./Sheet.module.css";
import { useText } from "./text.tsx";
import { useModal } from "./use-modal.ts";

interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Stays at the bottom edge while the rest scrolls. */
  footer?: ReactNode;
  place?: "side" | "centre";
  className?: string | undefined;
  children: ReactNode;
}

export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null;
}

function OpenSheet({ onClose, title, footer, place = "side", className, children }: Omit<SheetProps, "open">) {
  const t = useText();
  const titleId = useId();
  const dialog = useModal(onClose);
  // `open` is for the page as it comes from the server, before any script has run; then the browser's own modal takes over.
  return (
    <dialog ref={dialog} open className={classes(styles.sheet, styles[place], className)} aria-labelledby={titleId}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          <IconButton icon="x" label={t("ui.close")} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>
  );
}
