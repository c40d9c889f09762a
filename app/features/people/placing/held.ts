/** Somebody in my hand, and the place they would come to if they were let go now. */
import type { MapPerson } from "@zaedno/maps";

export interface Held {
  /** As they were when they were taken, to be seen even if somebody deletes them meanwhile. */
  readonly person: MapPerson;
  readonly by: "pointer" | "keys";
  /** Null beside the map: there everything stays as it is. */
  readonly over: string | null;
}
