/** The frame in which the half circle is laid out. One for all windows: the browser scales it, so that everybody sees the same. */
export const fanFrame = { width: 1046, height: 560 } as const;
