/** What must hold of every scene, and how much two of them differ. */
import type { StakeholderId } from "@zaedno/plan";
import type { Scene, ScenePerson } from "../scene.ts";
import { contains, overlaps } from "../shapes.ts";

export function everybody(scene: Scene): readonly ScenePerson[] {
  return scene.groups.flatMap(({ people }) => people);
}

/** Labels of two people that lie over each other. */
export function collisions(scene: Scene): readonly string[] {
  const people = everybody(scene);
  return people.flatMap((one, index) =>
    people
      .slice(index + 1)
      .filter((other) => one.boxes.some((box) => other.boxes.some((there) => overlaps(box, there))))
      .map((other) => `${labelOf(one)} and ${labelOf(other)}`),
  );
}

/** Whoever reaches out of the frame. */
export function runaways({ width, height, ...scene }: Scene): readonly string[] {
  const frame = { x: 0, y: 0, width, height };
  return everybody({ width, height, ...scene })
    .filter(({ boxes, chip }) => [...boxes, ...(chip ? [chip] : [])].some((box) => !contains(frame, box)))
    .map(labelOf);
}

export function placeOf(scene: Scene, id: StakeholderId): string | undefined {
  return scene.groups.find(({ people }) => people.some((person) => person.id === id))?.id;
}

/** Those of both scenes who stand more than `pixels` away in the second one. */
export function shifted(before: Scene, after: Scene, pixels: number): readonly StakeholderId[] {
  const former = new Map(everybody(before).map(({ id, mark }) => [id, mark]));
  return everybody(after)
    .filter(({ id, mark }) => Math.hypot(mark.x - (former.get(id)?.x ?? 0), mark.y - (former.get(id)?.y ?? 0)) > pixels)
    .map(({ id }) => id);
}

function labelOf({ label }: ScenePerson): string {
  return label.lines.map(({ text }) => text).join(" ");
}
