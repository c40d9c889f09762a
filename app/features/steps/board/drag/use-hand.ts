/**
 * The card in the hand, from the moment it is taken until it is let go. The plan may change underneath: every step is
 * worked out against the columns as they are at that moment, and only the drop writes anything.
 */
import type { DndContextProps } from "@dnd-kit/core";
import type { Step, StepColumn, StepId } from "@zaedno/plan";
import {
  type Dispatch,
  type MutableRefObject,
  type SetStateAction,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useDragSensors } from "../../../../ui/drag/use-drag-sensors.ts";
import type { Columns } from "../../board-columns.ts";
import { type Direction, dropOf, nextSlot, type Slot, sameSlot, slotAt, slotOf } from "../../drop-target.ts";
import { useSteps } from "../../steps-context.ts";
import type { Held } from "./held.ts";
import { type Point, slotUnder, zoneUnder } from "./pointer-slot.ts";
import { type DragNews, useDragNews } from "./use-drag-news.ts";
import { useDragPlace } from "./use-drag-place.ts";
import { useZoneHover } from "./use-zone-hover.ts";

/** What handlers need as it is now, not as it was when they were made. */
interface Moment {
  readonly held: Held | null;
  readonly columns: Columns;
}

type SetHeld = Dispatch<SetStateAction<Held | null>>;

export function useHand(columnsFor: (inHand: StepId | null) => Columns) {
  const { view } = useSteps();
  const [held, setHeld] = useState<Held | null>(null);
  const news = useDragNews();
  const columns = columnsFor(held?.step.id ?? null);
  const moment = useRef<Moment>({ held, columns });
  useLayoutEffect(() => {
    moment.current = { held, columns };
  }, [held, columns]);
  useDragPlace(held);
  useLifting(held, setHeld);

  const { at } = news;
  const handleArrow = useCallback(
    (direction: Direction) => {
      const { held: card, columns: current } = moment.current;
      const slot = card && nextSlot(current, card.step.id, card.slot, direction);
      if (!card || !slot) return;
      setHeld(into(slot));
      at(current, card.step.id, slot);
    },
    [at],
  );
  const showColumn = (column: StepColumn) => {
    const { held: card, columns: current } = moment.current;
    if (card) setHeld(into(slotAt(current, column, 0, card.step.id)));
    if (column !== "idea" && column !== "dropped") view.change({ column });
  };
  const sensors = useDragSensors(handleArrow);
  const handlers = useDragHandlers(moment, { setHeld, showColumn, news });
  return { held, news: news.text, sensors, handlers };
}

const into = (slot: Slot) => (held: Held | null) => held && { ...held, slot };

/** The card leaves its place one frame after it was taken, when the library has measured it where it stood. */
function useLifting(held: Held | null, setHeld: SetHeld) {
  const waits = held !== null && !held.lifted;
  useEffect(() => {
    if (!waits) return;
    const frame = requestAnimationFrame(() => setHeld((card) => card && { ...card, lifted: true }));
    return () => cancelAnimationFrame(frame);
  }, [waits, setHeld]);
}

interface HandTools {
  readonly setHeld: SetHeld;
  readonly showColumn: (column: StepColumn) => void;
  readonly news: DragNews;
}

type Handlers = Pick<
  DndContextProps,
  "onDragStart" | "onDragMove" | "onDragEnd" | "onDragCancel" | "collisionDetection"
>;

function useDragHandlers(moment: MutableRefObject<Moment>, { setHeld, showColumn, news }: HandTools): Handlers {
  const { steps } = useSteps();
  const hover = useZoneHover(showColumn);
  const letGo = useLetGo(news);
  const pointerRef = useRef<Point | null>(null);
  return {
    /** The library only tells where the pointer is; which gap that means is ours to say. */
    collisionDetection({ pointerCoordinates }) {
      pointerRef.current = pointerCoordinates;
      return [];
    },
    onDragStart({ active, activatorEvent }) {
      const { columns } = moment.current;
      const step = steps.find(({ id }) => id === active.id);
      const slot = step && slotOf(columns, step.id);
      if (!step || !slot) return;
      setHeld({ step, slot, by: activatorEvent instanceof KeyboardEvent ? "keys" : "pointer", lifted: false });
      news.taken(columns, step, slot);
    },
    onDragMove() {
      const { held, columns } = moment.current;
      const pointer = pointerRef.current;
      if (held?.by !== "pointer" || pointer === null) return;
      const zone = zoneUnder(pointer);
      hover(zone);
      const slot = zone === null ? slotUnder(pointer, columns, held.step.id) : null;
      if (slot && !sameSlot(slot, held.slot)) setHeld(into(slot));
    },
    onDragEnd() {
      const { held, columns } = moment.current;
      const pointer = pointerRef.current;
      hover(null);
      setHeld(null);
      if (!held) return;
      const zone = held.by === "pointer" && pointer !== null ? zoneUnder(pointer) : null;
      letGo(held.step, columns, zone === null ? held.slot : slotAt(columns, zone.column, 0, held.step.id));
    },
    onDragCancel() {
      const { held } = moment.current;
      hover(null);
      setHeld(null);
      if (held) news.stays(held.step);
    },
  };
}

/** Turns a drop into a move of the plan, or into words when there is nothing to move. */
function useLetGo(news: DragNews): (step: Step, columns: Columns, slot: Slot) => void {
  const { moveTo, sayGone } = useSteps();
  return (step, columns, slot) => {
    const drop = dropOf(columns, step.id, slot);
    switch (drop.kind) {
      case "move":
        news.silence();
        moveTo(step, drop);
        break;
      case "stays":
        news.stays(step);
        break;
      case "gone":
        sayGone(step);
        break;
    }
  };
}
