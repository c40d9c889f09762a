/**
 * Somebody in the hand, from being taken until being let go. The plan may change underneath: the drop is worked out against
 * the plan as it is at that moment, and only the drop writes anything.
 */
import type { DndContextProps } from "@dnd-kit/core";
import type { MapPerson } from "@zaedno/maps";
import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Direction, useDragSensors } from "../../../ui/drag/use-drag-sensors.ts";
import type { Held } from "./held.ts";
import type { Placing } from "./placing.ts";
import { placeUnder, pointOf, type WindowPoint } from "./pointer-place.ts";
import { useDragPlace } from "./use-drag-place.ts";
import { type News, useNews } from "./use-news.ts";

interface HandOptions {
  readonly placing: Placing;
  readonly people: readonly MapPerson[];
  /** The place that somebody was let go at. */
  readonly onDrop: (held: Held, place: string, news: News) => void;
}

type Handlers = Pick<DndContextProps, "onDragStart" | "onDragEnd" | "onDragCancel">;

export function useHand({ placing, people, onDrop }: HandOptions) {
  const [held, setHeld] = useState<Held | null>(null);
  const news = useNews(placing);
  const picture = useRef<HTMLDivElement>(null);
  const moment = useRef({ held, people });
  useLayoutEffect(() => {
    moment.current = { held, people };
  }, [held, people]);
  useDragPlace(held);
  const pointRef = useFollowing(held, setHeld, picture);
  const sensors = useDragSensors(useArrows(placing, moment, { setHeld, at: news.at }));
  const handlers: Handlers = {
    onDragStart({ active, activatorEvent }) {
      const person = moment.current.people.find(({ id }) => id === active.data.current?.person);
      if (!person) return;
      pointRef.current = pointOf(activatorEvent);
      const by = activatorEvent instanceof KeyboardEvent ? "keys" : "pointer";
      const taken: Held = { person, by, over: placing.placeOf(person.position) };
      setHeld(taken);
      news.taken(taken);
    },
    onDragEnd() {
      const { held: letGo } = moment.current;
      setHeld(null);
      if (!letGo) return;
      if (letGo.over === null) news.stays(letGo);
      else onDrop(letGo, letGo.over, news);
    },
    onDragCancel() {
      const { held: kept } = moment.current;
      setHeld(null);
      if (kept) news.stays(kept);
    },
  };
  return { held, news: news.text, sensors, handlers, picture };
}

type SetHeld = Dispatch<SetStateAction<Held | null>>;

const over = (place: string | null) => (held: Held | null) =>
  held === null || held.over === place ? held : { ...held, over: place };

/** `moment` keeps its identity, and so must what is returned: the sensors hang on it. */
function useArrows(
  { nextTo }: Placing,
  moment: RefObject<{ readonly held: Held | null }>,
  { setHeld, at }: { readonly setHeld: SetHeld; readonly at: News["at"] },
): (direction: Direction) => void {
  const latest = useRef({ nextTo, at });
  useLayoutEffect(() => {
    latest.current = { nextTo, at };
  }, [nextTo, at]);
  return useCallback(
    (direction) => {
      const place = moment.current?.held?.over;
      const next = place ? latest.current.nextTo(place, direction) : null;
      if (next === null) return;
      setHeld(over(next));
      latest.current.at(next);
    },
    [moment, setHeld],
  );
}

/** The picture follows the pointer, and the place under it is looked up once for each frame. */
function useFollowing(held: Held | null, setHeld: SetHeld, picture: RefObject<HTMLElement>) {
  const point = useRef<WindowPoint | null>(null);
  const follow = useMemo(() => followOnce(point, picture, setHeld), [picture, setHeld]);
  const isFollowing = held?.by === "pointer";
  useEffect(() => {
    if (!isFollowing) return;
    const listen = ({ clientX: x, clientY: y }: PointerEvent) => {
      point.current = { x, y };
      follow.soon();
    };
    follow.soon();
    window.addEventListener("pointermove", listen, { passive: true });
    // The page may scroll under a finger that rests at its edge.
    window.addEventListener("scroll", follow.soon, { passive: true });
    return () => {
      window.removeEventListener("pointermove", listen);
      window.removeEventListener("scroll", follow.soon);
      follow.stop();
    };
  }, [isFollowing, follow]);
  return point;
}

function followOnce(
  point: RefObject<WindowPoint | null>,
  picture: RefObject<HTMLElement>,
  setHeld: SetHeld,
): { readonly soon: () => void; readonly stop: () => void } {
  let frame = 0;
  const follow = () => {
    frame = 0;
    if (point.current === null) return;
    const { x, y } = point.current;
    picture.current?.style.setProperty("transform", `translate(${x}px, ${y}px)`);
    setHeld(over(placeUnder(point.current)));
  };
  return {
    soon() {
      if (frame === 0) frame = requestAnimationFrame(follow);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
