/** A drawn scene as elements of the page: the same tree that is written as text for paper and export. */
import type { SvgElement } from "@zaedno/maps";
import type { StakeholderId } from "@zaedno/plan";
import { createElement, type ReactNode } from "react";

interface SceneSvgProps {
  readonly drawing: SvgElement;
  readonly className?: string | undefined;
  /** Puts something to press and to take around the picture of a person; left out, the picture stands alone. */
  readonly person?: (id: StakeholderId, picture: ReactNode) => ReactNode;
}

export function SceneSvg({ drawing, className, person }: SceneSvgProps) {
  const { tag, attributes, children } = drawing;
  return createElement(tag, { ...properties(attributes), className }, ...children.map((child) => drawn(child, person)));
}

function drawn(node: SvgElement | string, person: SceneSvgProps["person"], index?: number): ReactNode {
  if (typeof node === "string") return node;
  const inside = node.children.map((child, at) => drawn(child, person, at));
  const key = node.person ?? index;
  if (node.person !== undefined && person) return person(node.person, inside);
  return createElement(node.tag, { ...properties(node.attributes), key }, ...(inside.length > 0 ? [inside] : []));
}

/** React has its own names for the attributes of SVG. */
function properties(attributes: SvgElement["attributes"]): Record<string, string | number | undefined> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propertyName(name), value]));
}

function propertyName(name: string): string {
  const isKept = name.startsWith("aria-") || name.startsWith("data-");
  return isKept ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
