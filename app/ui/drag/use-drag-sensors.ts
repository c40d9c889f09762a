/** Three ways to take a thing up. Their settings must stay the same objects, or everything is drawn anew at each step. */
import {
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  type SensorDescriptor,
  type SensorOptions,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useMemo } from "react";

export type Direction = "up" | "down" | "left" | "right";

/** A click stays a click: the mouse must travel a little before it is a drag. */
const mouse = { activationConstraint: { distance: 6 } };
/** A tap stays a tap, and a swipe that begins on the handle by chance goes on scrolling. */
const touch = { activationConstraint: { delay: 250, tolerance: 8 } };
/** Enter is left to the button itself: it opens "Move to…". */
const keyboardCodes = { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] };

const directions = new Map<string, Direction>([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
]);

/** `onArrow` must keep its identity. */
export function useDragSensors(onArrow: (direction: Direction) => void): SensorDescriptor<SensorOptions>[] {
  const keyboard = useMemo(() => {
    const coordinateGetter: KeyboardCoordinateGetter = (event) => {
      const direction = directions.get(event.code);
      if (direction) {
        event.preventDefault();
        onArrow(direction);
      }
      // No coordinates: with the keyboard things go from place to place, not from pixel to pixel.
      return undefined;
    };
    return { keyboardCodes, coordinateGetter };
  }, [onArrow]);
  return useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch), useSensor(KeyboardSensor, keyboard));
}
