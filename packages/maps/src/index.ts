/**
 * @zaedno/maps: from a plan to a picture of it. Pure: plan → scene (shapes with positions and labels) → SVG text.
 * No React, no DOM, so that screen, print and server draw the same. The rules are in SPEC.md.
 */
export { type Drawing, drawScene } from "./draw/draw-scene.ts";
export type { SvgElement } from "./draw/svg-tree.ts";
export { sceneToSvg } from "./draw/write-svg.ts";
export {
  type Cell,
  cellById,
  cellId,
  cellOf,
  type GridPlaceId,
  gridCells,
  gridPlaceOf,
  quadrantOfCell,
} from "./grid/grid-places.ts";
export { type GridFrame, gridScene } from "./grid/grid-scene.ts";
export type { GridWords } from "./grid/grid-words.ts";
export { mapLabel } from "./people/map-label.ts";
export { type MapPerson, mapPeople, wishDirection } from "./people/map-people.ts";
export type { GroundShape, Scene, SceneGroup, ScenePerson, Words } from "./scene.ts";
export type { Point, Rect } from "./shapes.ts";
export { type Fan, fanIn, middleOfWedge, wedges } from "./spectrum/fan.ts";
export { type SpectrumFrame, type SpectrumWords, stanceOfSupport } from "./spectrum/spectrum-frame.ts";
export { spectrumCounts, spectrumScene } from "./spectrum/spectrum-scene.ts";
export { textWidth } from "./text/measure.ts";
