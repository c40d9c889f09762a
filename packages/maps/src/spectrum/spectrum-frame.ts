/** What a spectrum is drawn from: its frame, its words in the reader's language, and who stands in which wedge. */
import type { Stance, Support } from "@zaedno/plan";
import type { MapPerson } from "../people/map-people.ts";

export interface SpectrumWords {
  /** Headings for several people: "Активни съюзници". */
  readonly wedges: Readonly<Record<Stance, string>>;
  /** In the middle: "Нашето искане". */
  readonly centre: string;
  readonly counted: (heading: string, count: number) => string;
}

export interface SpectrumFrame {
  /** At least 280. */
  readonly width: number;
  /** For the half circle; the frame is higher when the tray needs room under it, or when bands do. */
  readonly height: number;
  readonly words: SpectrumWords;
}

/** Who stands in a wedge, by power and then by id; null asks for the tray. */
export type WedgeCrowd = (support: Support | null) => readonly MapPerson[];

/** A wedge by the stance that it means. */
export const stanceOfSupport = {
  2: "active-ally",
  1: "passive-ally",
  0: "neutral",
  [-1]: "passive-opponent",
  [-2]: "active-opponent",
} as const satisfies Readonly<Record<Support, Stance>>;
