/** A QR code, black on white in both themes: many readers cannot read the other way round. */
import { classes } from "../../ui/classes.ts";
import type { QrDrawing } from "./link-view.ts";
import styles from "./QrPicture.module.css";

export function QrPicture({ qr, label, className }: { qr: QrDrawing; label: string; className?: string | undefined }) {
  return (
    <svg
      className={classes(styles.qr, className)}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={qr.path} />
    </svg>
  );
}
