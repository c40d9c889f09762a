/** The half circle as the page draws it: each person is a link to the details, with a handle to move them. */
import { drawScene, type Scene } from "@zaedno/maps";
import { useLayoutEffect, useMemo, useRef } from "react";
import { iconHref } from "../../../ui/icons/icon-href.ts";
import { useText } from "../../../ui/text.tsx";
import { useWrittenLang } from "../../../ui/written.tsx";
import { usePlacing } from "../placing/placing-context.ts";
import { SceneSvg } from "../placing/SceneSvg.tsx";
import { sectorIcon } from "../placing/sector-icon.ts";
import { useStanceWords } from "../placing/stance-words.ts";
import { FanGhosts } from "./FanGhosts.tsx";
import { FanPerson } from "./FanPerson.tsx";
import styles from "./SpectrumFan.module.css";

export function SpectrumFan({ scene }: { readonly scene: Scene }) {
  const t = useText();
  const stances = useStanceWords();
  const { held, movers } = usePlacing();
  const drawing = useMemo(
    () =>
      drawScene(scene, {
        theme: "screen",
        title: t("maps.spectrumTitle"),
        desc: t("people.guidance.spectrum"),
        stances,
        sectorIcon: (sector) => iconHref(sectorIcon(sector)),
      }),
    [scene, stances, t],
  );
  const places = useMemo(
    () => new Map(scene.groups.flatMap(({ people }) => people.map((person) => [person.id, person]))),
    [scene],
  );
  const box = useOver([held?.over, ...movers.map(({ over }) => over)]);
  return (
    <div ref={box} className={styles.fan} lang={useWrittenLang()}>
      <SceneSvg
        drawing={drawing}
        person={(id, picture) => <FanPerson key={id} id={id} place={places.get(id)} picture={picture} />}
      />
      <FanGhosts scene={scene} />
    </div>
  );
}

/** Marks the places over which somebody is held. The ground is drawn from the scene, which knows nothing of hands. */
function useOver(over: readonly (string | null | undefined)[]) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const shape of box.current?.querySelectorAll<SVGElement>("[data-drop]") ?? []) {
      shape.toggleAttribute("data-over", over.includes(shape.dataset.drop));
    }
  });
  return box;
}
