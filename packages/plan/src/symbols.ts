/**
 * The sign and ground a person chooses at the door instead of a photo. Names are those of the icon sprite;
 * the four grounds are named, not coloured, here: what they look like is the style sheet's matter.
 */

export const personSymbols = [
  "sun",
  "apple",
  "bell",
  "cloud",
  "star",
  "leaf",
  "drum",
  "flower-2",
  "volleyball",
  "music",
  "bike",
  "key-round",
  "book-open",
  "hammer",
  "waves",
  "sailboat",
  "tree-deciduous",
  "brush-cleaning",
  "lightbulb",
  "guitar",
  "megaphone",
  "palette",
] as const;

export type PersonSymbol = (typeof personSymbols)[number];

export const personColours = ["a", "b", "c", "d"] as const;

export type PersonColour = (typeof personColours)[number];
