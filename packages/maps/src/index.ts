/**
 * @zaedno/maps: from a plan to a picture of it. Pure: plan → scene (shapes with positions and labels) → SVG text.
 * No React, no DOM, so that screen, print and server draw the same.
 */
export {};
