/**
 * The spectrum of allies: a half circle of five wedges around our demand. Who is nearer to the middle has more power; a grey
 * arrow shows the wished move. Where the half circle has no room for all labels, the wedges stand as bands under each other.
 *
 * Rules
 * [V6] Everybody is drawn once, in the wedge of their support, or in the tray while it is unknown.
 * [V7] In a wedge nobody stands nearer to the middle than somebody with more power.
 * [V8] An arrow goes one wedge, however far the wish goes, and only where there is a wish.
 * [V9] Labels never overlap and lie inside the frame: 25 people at 390 pixels, 60 at 1280.
 * [V10] The same plan is always the same picture. When one person moves, nearly everybody else stays: on average fewer than
 *       two of sixteen are then noticeably (40 pixels) elsewhere, never more than half.
 */
import type { Plan } from "@zaedno/plan";
import { type MapPerson, mapPeople } from "../people/map-people.ts";
import type { Scene } from "../scene.ts";
import { bandsScene, countsScene } from "./bands-scene.ts";
import { fanScene } from "./fan-scene.ts";
import type { SpectrumFrame, WedgeCrowd } from "./spectrum-frame.ts";

const fanFrom = 640;

export function spectrumScene(plan: Plan, frame: SpectrumFrame): Scene {
  const crowd = wedgeCrowd(mapPeople(plan));
  const fan = frame.width >= fanFrom ? fanScene(crowd, frame) : null;
  return fan ?? bandsScene(crowd, frame);
}

/** A small half circle with the count of each wedge. */
export function spectrumCounts(plan: Plan): Scene {
  return countsScene(wedgeCrowd(mapPeople(plan)));
}

function wedgeCrowd(people: readonly MapPerson[]): WedgeCrowd {
  const powerOf = ({ position }: MapPerson) => position.power ?? 0;
  // Sorting keeps equal ones in their order, which is by id.
  const byPower = [...people].sort((a, b) => powerOf(b) - powerOf(a));
  return (support) => byPower.filter(({ position }) => (position.support ?? null) === support);
}
