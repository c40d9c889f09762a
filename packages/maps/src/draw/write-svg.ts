/**
 * SVG as text that can stand in a page or in a file of its own. Whatever people wrote stays text.
 *
 * Rules
 * [V11] Nothing that is written in a plan can end an element or an attribute, or be read as markup, entity or CDATA.
 * [V12] What XML has no place for (control characters, lone surrogates) is shown as �.
 * [V13] There is no `style`, no script and no address other than those that the caller gives.
 */
import type { Scene } from "../scene.ts";
import { type Drawing, drawScene } from "./draw-scene.ts";
import type { SvgElement } from "./svg-tree.ts";

/** The scene as SVG text, readable by itself. */
export function sceneToSvg(scene: Scene, drawing: Drawing): string {
  return writeSvg(drawScene(scene, drawing));
}

function writeSvg({ tag, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? "" : ` ${name}="${escaped(String(value))}"`,
  );
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : writeSvg(child)));
  return inside.length === 0
    ? `<${tag}${written.join("")}/>`
    : `<${tag}${written.join("")}>${inside.join("")}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text
    .replace(/\s/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}
