/** Whom the others carry over which wedge at this moment: a tag there, above the map. Nothing of it is in the plan yet. */
import { fanIn, middleOfWedge, type Point, type Scene } from "@zaedno/maps";
import { usePlacing } from "../placing/placing-context.ts";
import { fanFrame } from "./fan-frame.ts";
import { NameTag } from "./NameTag.tsx";
import styles from "./SpectrumFan.module.css";
import { supportAt } from "./spectrum-placing.ts";

export function FanGhosts({ scene }: { readonly scene: Scene }) {
  const { movers, people } = usePlacing();
  if (movers.length === 0) return null;
  return (
    <svg className={styles.ghosts} viewBox={`0 0 ${scene.width} ${scene.height}`} aria-hidden="true">
      {movers.map((mover, index) => {
        const person = people.find(({ id }) => id === mover.card);
        const at = middleOf(mover.over, scene);
        if (!person || at === null) return null;
        return (
          <NameTag key={mover.memberId} at={{ x: at.x, y: at.y + index * 24 }} face={mover}>
            {`${mover.nickname}: ${person.label}`}
          </NameTag>
        );
      })}
    </svg>
  );
}

function middleOf(place: string, { ground }: Scene): Point | null {
  const support = supportAt(place);
  if (support !== null) return middleOfWedge(fanIn(fanFrame.width, fanFrame.height), support);
  const tray = ground.find((shape) => shape.kind === "rect" && shape.place === place);
  return tray?.kind === "rect" ? { x: tray.x + tray.width / 2, y: tray.y + tray.height - 14 } : null;
}
