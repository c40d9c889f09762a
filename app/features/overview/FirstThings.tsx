/** A plan that has just begun: what to do first, second and third, with a button for each. */
import { LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import type { IconName } from "../../ui/Icon.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import styles from "./FirstThings.module.css";
import type { FirstThing, FirstThingState } from "./first-things.ts";

const places: Readonly<Record<FirstThing, { readonly path: string; readonly icon: IconName }>> = {
  demand: { path: "issue", icon: "target" },
  people: { path: "people", icon: "users" },
  steps: { path: "steps", icon: "square-kanban" },
};

export function FirstThings({ things }: { things: readonly FirstThingState[] }) {
  const { canEdit } = useEditing();
  const next = things.find(({ done }) => !done)?.thing;
  return (
    <ol className={styles.things}>
      {things.map((state, index) => (
        <li key={state.thing} className={styles.thing}>
          <ThingWords state={state} number={index + 1} />
          {canEdit && !state.done && <ThingButton thing={state.thing} isNext={state.thing === next} />}
        </li>
      ))}
    </ol>
  );
}

function ThingWords({ state: { thing, done }, number }: { state: FirstThingState; number: number }) {
  const t = useText();
  return (
    <>
      <span className={classes(styles.number, done && styles.done)} aria-hidden={done ? undefined : "true"}>
        {done ? <Icon name="check" /> : number}
        {done && <VisuallyHidden>{t("overview.first.done")}</VisuallyHidden>}
      </span>
      <span className={styles.words}>
        <b>{t(`overview.first.${thing}`)}</b>
        <span className="dim">{t(`overview.firstNote.${thing}`)}</span>
      </span>
    </>
  );
}

/** One filled button on the page: the next thing to do. */
function ThingButton({ thing, isNext }: { thing: FirstThing; isNext: boolean }) {
  const t = useText();
  const { path, icon } = places[thing];
  return (
    <LinkButton kind={isNext ? "main" : "outline"} icon={icon} to={`/plans/${usePlanId()}/${path}`}>
      {t(`overview.firstAct.${thing}`)}
    </LinkButton>
  );
}
