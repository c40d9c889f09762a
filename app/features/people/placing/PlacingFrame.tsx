/** Around a map: dragging, what is said while somebody is in the hand, the sheet for moving by taps, and the note after it. */
import { DndContext } from "@dnd-kit/core";
import { type MapPerson, mapPeople } from "@zaedno/maps";
import type { StakeholderId } from "@zaedno/plan";
import { type ComponentType, type ReactNode, useCallback, useMemo, useState } from "react";
import { type PresentPerson, usePresence } from "../../../collab/index.ts";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { useGrown } from "../../editing/use-grown.ts";
import { usePeopleScreen } from "../people-context.ts";
import { focusMoverSoon } from "./focus-mover.ts";
import { HandPicture } from "./HandPicture.tsx";
import { type Mover, moversOf } from "./movers.ts";
import { changesNothing, type Placing } from "./placing.ts";
import { PlacingContext, type PlacingScreen } from "./placing-context.ts";
import { useHand } from "./use-hand.ts";
import { usePlacedPlan } from "./use-placed-plan.ts";

interface PlacingFrameProps {
  readonly placing: Placing;
  readonly MoveSheet: ComponentType<{ readonly person: MapPerson; readonly onClose: () => void }>;
  readonly children: ReactNode;
}

export function PlacingFrame({ placing, MoveSheet, children }: PlacingFrameProps) {
  const t = useText();
  const { canEdit, visitorOf } = usePeopleScreen();
  const plan = usePlacedPlan();
  const people = useMemo(() => mapPeople(plan), [plan]);
  const movers = useGrown<readonly PresentPerson[], readonly Mover[]>(usePresence().here, moversOf);
  const [moving, setMoving] = useState<StakeholderId | null>(null);
  const put = usePut(placing);
  const { held, news, sensors, handlers, picture } = useHand({
    placing,
    people,
    onDrop({ person, by, over }, target, { silence, stays }) {
      // Somebody who was deleted meanwhile is put all the same: the plan refuses it in words.
      const now = people.find(({ id }) => id === person.id) ?? person;
      const drop = placing.dropAt(now.position, target);
      if (by === "keys") focusMoverSoon(person.id);
      if (drop === null || changesNothing(now.position, drop)) return stays({ person, by, over });
      silence();
      put(now, target);
    },
  });
  const screen: PlacingScreen = { placing, people, canEdit, held, movers, visitorOf, put, openMove: setMoving };
  const sheetFor = people.find(({ id }) => id === moving);
  return (
    <PlacingContext.Provider value={screen}>
      <DndContext
        id={`maps-${placing.view}`}
        sensors={sensors}
        autoScroll={calmScroll}
        {...handlers}
        accessibility={{
          announcements: silent,
          restoreFocus: false,
          screenReaderInstructions: { draggable: t("maps.drag.help") },
        }}
      >
        {children}
      </DndContext>
      {held?.by === "pointer" && <HandPicture ref={picture} person={held.person} />}
      <VisuallyHidden>
        <span aria-live="assertive">{news}</span>
      </VisuallyHidden>
      {sheetFor && canEdit && <MoveSheet key={sheetFor.id} person={sheetFor} onClose={() => setMoving(null)} />}
    </PlacingContext.Provider>
  );
}

/** Only near the edges, as on the board. */
const calmScroll = { threshold: { x: 0, y: 0.12 }, acceleration: 12 };

/** The library would speak of ids; we say names and places ourselves. */
const nothing = () => undefined;
const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };

function usePut({ dropAt, wordsOf }: Placing): PlacingScreen["put"] {
  const t = useText();
  const { run, say } = usePeopleScreen();
  return useCallback(
    ({ id, label, position }, target) => {
      const drop = dropAt(position, target);
      if (drop === null || changesNothing(position, drop)) return;
      const outcome = run((plan) => plan.setPosition(id, drop.changes));
      const place = wordsOf(drop.place);
      if (outcome.ok) say({ text: t("maps.moved", { name: label, place }), icon: "check", undoable: true });
      else say({ text: outcome.refusal, icon: "octagon-alert" });
    },
    [run, say, t, dropAt, wordsOf],
  );
}
