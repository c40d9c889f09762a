/** Somebody in the half circle: the picture is a link to the details; a small handle beside the mark moves them. */
import type { ScenePerson } from "@zaedno/maps";
import type { StakeholderId } from "@zaedno/plan";
import type { KeyboardEvent, ReactNode } from "react";
import { iconHref } from "../../../ui/icons/icon-href.ts";
import { useText } from "../../../ui/text.tsx";
import { usePlacing } from "../placing/placing-context.ts";
import { useGrips } from "../placing/use-grips.ts";
import { usePersonLink } from "../use-person-link.ts";
import { NameTag } from "./NameTag.tsx";
import styles from "./SpectrumFan.module.css";
import { useSpokenPerson } from "./spoken-person.ts";

interface FanPersonProps {
  readonly id: StakeholderId;
  readonly place: ScenePerson | undefined;
  readonly picture: ReactNode;
}

export function FanPerson({ id, place, picture }: FanPersonProps) {
  const { canEdit, held, movers, visitorOf } = usePlacing();
  const { onPicture, onMover } = useGrips(id, "fan", !canEdit);
  const link = usePersonLink(id);
  const spoken = useSpokenPerson(id);
  const visitor = movers.find(({ card }) => card === id) ?? visitorOf(id);
  return (
    <g
      {...asItem}
      className={styles.person}
      data-person={id}
      data-lifted={held?.person.id === id ? held.by : undefined}
      {...onPicture}
    >
      <a href={link.href} onClick={link.onClick} className={styles.open} aria-label={spoken}>
        {picture}
      </a>
      {place && visitor && (
        <NameTag at={{ x: place.mark.x, y: place.mark.y - place.mark.size / 2 - 12 }} face={visitor}>
          {visitor.nickname}
        </NameTag>
      )}
      {place && canEdit && <Handle place={place} onMover={onMover} />}
    </g>
  );
}

/** SVG has no list items and no buttons of its own. */
const asItem = { role: "listitem" };
const asButton = { role: "button", tabIndex: 0 };

interface HandleProps {
  readonly place: ScenePerson;
  readonly onMover: ReturnType<typeof useGrips>["onMover"];
}

function Handle({ place, onMover }: HandleProps) {
  const t = useText();
  const { openMove, people } = usePlacing();
  const { mark, chip, id, boxes } = place;
  const right = chip === null ? mark.x + mark.size / 2 + (place.isTarget ? 9 : 0) + 13 : chip.x + chip.width + 4;
  const box = boxes[0];
  const y = chip === null ? mark.y : (box?.y ?? mark.y) + (box?.height ?? 0) / 2;
  const name = people.find((person) => person.id === id)?.label ?? "";
  const button = {
    ...asButton,
    onClick: () => openMove(id),
    onKeyDown(event: KeyboardEvent) {
      if (event.key === "Enter") openMove(id);
      else onMover.onKeyDown?.(event);
    },
  };
  return (
    <g
      {...button}
      className={styles.mover}
      data-mover
      aria-label={t("maps.moveOf", { name })}
      aria-describedby={onMover["aria-describedby"]}
    >
      <circle cx={right} cy={y} r={12} />
      <use href={iconHref("grip-vertical")} x={right - 9} y={y - 9} width={18} height={18} />
    </g>
  );
}
