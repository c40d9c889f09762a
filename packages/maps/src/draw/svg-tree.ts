/** SVG before it is text: the screen makes elements of it, `writeSvg` makes text of it. */
import type { StakeholderId } from "@zaedno/plan";

export interface SvgElement {
  readonly tag: "svg" | "title" | "desc" | "g" | "rect" | "circle" | "path" | "text" | "tspan" | "use";
  /** By their names in SVG. What is undefined is left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgElement | string)[];
  /** Whose picture this is: the screen makes it something to press and to take. */
  readonly person?: StakeholderId;
}

export function element(
  tag: SvgElement["tag"],
  attributes: SvgElement["attributes"],
  ...children: SvgElement["children"]
): SvgElement {
  return { tag, attributes, children };
}
