/** Who else is at somebody on the map: a nickname on its pale ground. */
import { type Point, textWidth } from "@zaedno/maps";
import type { Face } from "../../../ui/Avatar.tsx";
import styles from "./SpectrumFan.module.css";

/** The link of the person says the same in words. */
const forTheEye = { "aria-hidden": true };

interface NameTagProps {
  readonly at: Point;
  readonly face: Face;
  readonly children: string;
}

export function NameTag({ at, face, children }: NameTagProps) {
  const width = textWidth(children, { size: 13, weight: 600 }) + 14;
  return (
    <g className={styles.tag} data-colour={face.colour} {...forTheEye}>
      <rect x={at.x - width / 2} y={at.y - 10} width={width} height={20} rx={10} />
      <text x={at.x} y={at.y + 4.5} fontSize={13} fontWeight={600} textAnchor="middle">
        {children}
      </text>
    </g>
  );
}
