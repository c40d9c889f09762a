/** The address of a drawing of the sprite, for pictures that are SVG themselves. */
import type { IconName } from "../Icon.tsx";
import sprite from "./sprite.svg?url";

export function iconHref(name: IconName): string {
  return `${sprite}#${name}`;
}
