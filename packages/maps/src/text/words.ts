/** Short ways to set a line of words into a scene. */
import type { Words } from "../scene.ts";
import { type Type, textWidth } from "./measure.ts";
import { type LabelRoom, wrapLabel } from "./wrap-label.ts";

type Setting = Type & Pick<Words, "x" | "y"> & Partial<Pick<Words, "anchor" | "tone" | "turn">>;

/** One line, however long. */
export function line(text: string, { x, y, size, weight, anchor = "start", tone = "ink", ...rest }: Setting): Words {
  const width = Math.ceil(textWidth(text, { size, weight }));
  return { x, y, size, weight, anchor, tone, lines: [{ text, width }], ...rest };
}

/** As many lines as a label takes in this room. */
export function label(text: string, setting: Setting, room: LabelRoom): Words {
  return { ...line(text, setting), lines: wrapLabel(text, setting, room) };
}
