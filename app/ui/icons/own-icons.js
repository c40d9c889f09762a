// Drawings that Lucide does not have, in its grid and stroke: 24 × 24, round ends.

/** @type {Record<string, string>} */
export const ownIcons = {
  kite: [
    '<path d="M13.5 2 20 9.2 10.8 17 5.5 8.2Z" />',
    '<path d="M13.5 2 10.8 17" />',
    '<path d="M5.5 8.2 20 9.2" />',
    '<path d="M10.8 17c-.4 2.2-1.600 2.600-3.2 2.300s-2.8.3-3.600 2.700" />',
  ].join(""),
};
