/** The wedges as bands of chips under a small half circle with counts: the spectrum for phones and large text. */
import { drawScene, type SpectrumWords, spectrumCounts, stanceOfSupport, wedges } from "@zaedno/maps";
import { type Support, stanceOf } from "@zaedno/plan";
import { useId, useMemo } from "react";
import { StanceShape } from "../../../ui/StanceMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { GhostChips, PersonChip } from "../placing/PersonChip.tsx";
import { usePlacing } from "../placing/placing-context.ts";
import { SceneSvg } from "../placing/SceneSvg.tsx";
import { useStanceWords } from "../placing/stance-words.ts";
import { usePlacedPlan } from "../placing/use-placed-plan.ts";
import styles from "./SpectrumBands.module.css";

export function SpectrumBands({ words }: { readonly words: SpectrumWords }) {
  return (
    <div className={styles.bands}>
      <Counts />
      {[...wedges, null].map((support) => (
        <Band key={String(support)} support={support} words={words} />
      ))}
    </div>
  );
}

/** The headings below say the same in words. */
function Counts() {
  const t = useText();
  const plan = usePlacedPlan();
  const stances = useStanceWords();
  const drawing = useMemo(
    () => drawScene(spectrumCounts(plan), { theme: "screen", title: t("maps.spectrumTitle"), desc: "", stances }),
    [plan, stances, t],
  );
  return (
    <div className={styles.counts} aria-hidden="true">
      <SceneSvg drawing={drawing} />
    </div>
  );
}

function Band({ support, words }: { readonly support: Support | null; readonly words: SpectrumWords }) {
  const t = useText();
  const headId = useId();
  const { people, held } = usePlacing();
  const place = support === null ? "unknown" : String(support);
  const stance = support === null ? stanceOf(undefined) : stanceOfSupport[support];
  const here = people
    .filter(({ position }) => (position.support ?? null) === support)
    .sort((a, b) => (b.position.power ?? 0) - (a.position.power ?? 0));
  return (
    <section
      className={styles.band}
      aria-labelledby={headId}
      data-drop={place}
      data-over={held?.over === place ? "" : undefined}
    >
      <h3 id={headId} className={styles.head}>
        <StanceShape stance={stance} />
        <span>{words.wedges[stance]}</span>
        <span className={styles.count} aria-hidden="true">
          {here.length}
        </span>
        <VisuallyHidden>, {t("maps.count", { count: here.length })}</VisuallyHidden>
      </h3>
      <ul className={styles.people}>
        {here.map((person) => (
          <PersonChip key={person.id} person={person} />
        ))}
        <GhostChips place={place} />
      </ul>
      {here.length === 0 && <p className="small dim">{t("maps.nobody")}</p>}
    </section>
  );
}
