/** A QR code as one SVG path, drawn on the server, so that no picture is loaded and no code runs for it in the browser. */
import { encode } from "uqr";
import type { QrDrawing } from "./link-view.ts";

/** Readers need four light squares around the code. */
const quietSquares = 4;

export function qrDrawing(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: "M", border: quietSquares });
  const runs = data.flatMap((row, y) => darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: runs.join("") };
}

/** Neighbouring squares are drawn as one, or some screens show hairlines between them. */
function darkRuns(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last && last.x + last.length === x) last.length += 1;
    else if (dark) runs.push({ x, length: 1 });
  });
  return runs;
}
