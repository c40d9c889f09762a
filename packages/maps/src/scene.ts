/**
 * A picture of a plan as plain data: a frame, what lies on the ground, and groups of people in reading order. The screen
 * puts handlers to the ids, `sceneToSvg` makes text of it; both draw the same. Lengths are pixels of the scene.
 */
import type { Sector, StakeholderId, Stance } from "@zaedno/plan";
import type { Point, Rect } from "./shapes.ts";
import type { Type } from "./text/measure.ts";
import type { Line } from "./text/wrap-label.ts";

export interface Scene {
  /** How it is set: by the width of the frame, and bands also where a half circle is too small for so many. */
  readonly form: "fan" | "bands" | "grid" | "stack";
  readonly width: number;
  readonly height: number;
  /** In drawing order, under everything else. */
  readonly ground: readonly GroundShape[];
  /** In reading order, each a heading with its people. */
  readonly groups: readonly SceneGroup[];
}

/** What a shape of the ground stands for; a theme turns it into paint. */
export type Tone = "ally" | "neutral" | "opponent" | "tray" | "panel" | "cell" | "stance";

export type GroundShape =
  | ({ readonly kind: "rect"; readonly tone: Tone; readonly radius: number } & Partial<Target> & Rect)
  | ({ readonly kind: "wedge"; readonly tone: Tone; readonly stance: Stance; readonly path: string } & Partial<Target>)
  | { readonly kind: "arrow"; readonly from: Point; readonly to: Point }
  | { readonly kind: "words"; readonly words: Words };

interface Target {
  /** The place in which somebody is put who is dropped here. */
  readonly place: string;
}

export interface Words extends Type {
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: "ink" | "quiet" | "brand" | "on-stance";
  readonly lines: readonly Line[];
  /** Turned by so many degrees around its own point. */
  readonly turn?: number;
}

export interface SceneGroup {
  readonly id: string;
  /** For those who listen: the heading and how many are in it. */
  readonly spoken: string;
  readonly heading: readonly Words[];
  readonly people: readonly ScenePerson[];
}

export interface ScenePerson {
  readonly id: StakeholderId;
  readonly stance: Stance;
  readonly sector: Sector | null;
  /** Whom the demand is to. */
  readonly isTarget: boolean;
  /** Middle and size (of the square around it) of the mark. */
  readonly mark: Point & { readonly size: number };
  /** From now towards where the group would like them: one wedge, however far the wish goes. */
  readonly arrow: { readonly from: Point; readonly to: Point } | null;
  readonly label: Words;
  /** The card around mark and label; null where they stand free. */
  readonly chip: Rect | null;
  /** Everything of this person lies in here, and nothing of another. */
  readonly boxes: readonly Rect[];
}
