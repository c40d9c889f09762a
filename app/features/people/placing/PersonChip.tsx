/** Somebody on a map as a small card: mark and label open the details, the handle moves. */
import { type MapPerson, wishDirection } from "@zaedno/maps";
import { stanceOf } from "@zaedno/plan";
import { Avatar } from "../../../ui/Avatar.tsx";
import { classes } from "../../../ui/classes.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { StanceShape } from "../../../ui/StanceMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { Written } from "../../../ui/written.tsx";
import { usePersonLink } from "../use-person-link.ts";
import styles from "./PersonChip.module.css";
import { usePlacing } from "./placing-context.ts";
import { sectorIcon } from "./sector-icon.ts";
import { useGrips } from "./use-grips.ts";

export function PersonChip({ person }: { readonly person: MapPerson }) {
  const t = useText();
  const { id, label, stance, isTarget } = person;
  const { placing, canEdit, held, movers, visitorOf, openMove } = usePlacing();
  const { ref, onPicture, onMover } = useGrips(id, "chip", !canEdit);
  const mover = movers.find(({ card }) => card === id);
  const visitor = mover ?? visitorOf(id);
  const isSpectrum = placing.view === "spectrum";
  const isHeld = held?.person.id === id;
  return (
    <li
      ref={ref}
      className={classes(styles.chip, isSpectrum && styles.edged, isTarget && styles.target, visitor && styles.visited)}
      data-person={id}
      data-stance={stance}
      data-colour={visitor?.colour}
      data-lifted={isHeld ? held.by : undefined}
      {...onPicture}
    >
      <a {...usePersonLink(id)} className={styles.open} draggable={false}>
        {isSpectrum ? <Icon name={sectorIcon(person.sector)} /> : <StanceShape stance={stance} />}
        <span className={styles.label}>
          <Written>{label}</Written>
          {!isSpectrum && <VisuallyHidden>, {t(`people.stance.${stance}`)}</VisuallyHidden>}
          {isTarget && <VisuallyHidden>, {t("people.target.primary")}</VisuallyHidden>}
        </span>
        <Wish person={person} />
        {visitor && (
          <Visitor name={visitor.nickname} does={mover ? "maps.movesHere" : "people.writesHere"} face={visitor} />
        )}
      </a>
      {canEdit && (
        <button type="button" className={styles.mover} data-mover {...onMover} onClick={() => openMove(id)}>
          <Icon name="grip-vertical" />
          <VisuallyHidden>{t("maps.moveOf", { name: label })}</VisuallyHidden>
        </button>
      )}
    </li>
  );
}

/** Which way the group would like to move them; on the spectrum alone. */
function Wish({ person }: { readonly person: MapPerson }) {
  const t = useText();
  const { placing } = usePlacing();
  const direction = wishDirection(person.position);
  if (placing.view !== "spectrum" || direction === 0) return null;
  const wanted = t("maps.wanted", { stance: t(`people.stance.${stanceOf(wishOf(person))}`) });
  return (
    <span className={styles.wish}>
      <Icon name={direction > 0 ? "arrow-up" : "arrow-down"} />
      <VisuallyHidden>, {wanted}</VisuallyHidden>
    </span>
  );
}

function wishOf({ position: { supportTarget } }: MapPerson) {
  return supportTarget === undefined ? {} : { support: supportTarget };
}

interface VisitorProps {
  readonly name: string;
  readonly does: "maps.movesHere" | "people.writesHere";
  readonly face: Parameters<typeof Avatar>[0]["face"];
}

function Visitor({ name, does, face }: VisitorProps) {
  const t = useText();
  return (
    <span className={styles.visitor}>
      <Avatar face={face} small />
      <VisuallyHidden>, {t(does, { name })}</VisuallyHidden>
    </span>
  );
}

/** Where somebody else holds them right now: a shadow at that place, for the eye. */
export function GhostChips({ place }: { readonly place: string }) {
  const { movers, people } = usePlacing();
  return movers
    .filter(({ over }) => over === place)
    .map((mover) => {
      const person = people.find(({ id }) => id === mover.card);
      return (
        person && (
          <li
            key={`${mover.memberId} ${mover.card}`}
            className={styles.ghost}
            data-colour={mover.colour}
            aria-hidden="true"
          >
            <Avatar face={mover} small />
            {person.label}
          </li>
        )
      );
    });
}
