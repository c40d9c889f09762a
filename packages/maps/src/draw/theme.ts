/**
 * The paint of a scene. On the screen it names the colours of the page, so that dark and forced colours follow; each name
 * carries its light value for a picture that has left the page. On paper everything is black, white and grey: stance is
 * told by shape and fill.
 */
import type { Stance } from "@zaedno/plan";
import type { Tone, Words } from "../scene.ts";

export type ThemeName = "screen" | "print";

export interface Theme {
  readonly ground: Readonly<Record<Exclude<Tone, "stance">, { readonly fill: string; readonly stroke: string }>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly words: Readonly<Record<Words["tone"], string>>;
  /** The ground on which people stand: the inside of a hollow mark, the halo of a label. */
  readonly surface: string;
  readonly arrow: string;
  /** How thick the edges of wedges are. */
  readonly edge: number;
  readonly target: string;
  readonly targetGround: string;
  readonly chipEdge: string;
}

const named = (name: string, light: string) => `var(--${name}, ${light})`;

const screen: Theme = {
  ground: {
    ally: { fill: named("ally-soft", "#eaf2f9"), stroke: named("surface", "#fff") },
    neutral: { fill: named("neutral-soft", "#f1efed"), stroke: named("surface", "#fff") },
    opponent: { fill: named("opp-soft", "#fbf0e7"), stroke: named("surface", "#fff") },
    tray: { fill: "none", stroke: named("line-strong", "#857a82") },
    panel: { fill: named("surface", "#fff"), stroke: named("line", "#dfd8d1") },
    cell: { fill: named("paper", "#f7f5f2"), stroke: "none" },
  },
  stance: {
    "active-ally": named("ally-2", "#0b4f8a"),
    "passive-ally": named("ally-1", "#3b8bc4"),
    neutral: named("neutral", "#6b6b6b"),
    "passive-opponent": named("opp-1", "#c8651b"),
    "active-opponent": named("opp-2", "#8a2e0b"),
    unknown: named("line-strong", "#857a82"),
  },
  words: {
    ink: named("ink", "#241c22"),
    quiet: named("ink-2", "#574d55"),
    brand: named("brand-ink", "#6b2a5b"),
    "on-stance": named("on-stance", "#fff"),
  },
  surface: named("surface", "#fff"),
  arrow: named("ink-2", "#574d55"),
  edge: 3,
  target: named("brand", "#6b2a5b"),
  targetGround: named("brand-soft", "#f5eaf1"),
  chipEdge: named("line", "#dfd8d1"),
};

const print: Theme = {
  ground: {
    ally: { fill: "#fff", stroke: "#777" },
    neutral: { fill: "#f2f2f2", stroke: "#777" },
    opponent: { fill: "#fff", stroke: "#777" },
    tray: { fill: "none", stroke: "#555" },
    panel: { fill: "#fff", stroke: "#555" },
    cell: { fill: "#f4f4f4", stroke: "none" },
  },
  stance: {
    "active-ally": "#000",
    "passive-ally": "#000",
    neutral: "#555",
    "passive-opponent": "#000",
    "active-opponent": "#000",
    unknown: "#555",
  },
  words: { ink: "#000", quiet: "#333", brand: "#000", "on-stance": "#fff" },
  surface: "#fff",
  arrow: "#333",
  edge: 1.2,
  target: "#000",
  targetGround: "#fff",
  chipEdge: "#999",
};

export const themes: Readonly<Record<ThemeName, Theme>> = { screen, print };
