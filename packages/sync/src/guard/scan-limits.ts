/** The caps of one scan. They differ by who sent the bytes: a member's frame, or our own log at load. */

export interface ScanLimits {
  readonly maxBytes: number;
  readonly maxStructs: number;
  readonly maxRanges: number;
  /** Client blocks in one update; for a member's frame the clients that the room knows, and a few new ones. */
  readonly maxBlocks: number;
  readonly maxNameBytes: number;
  readonly maxJsonBytes: number;
}

/** How many clientIDs one frame may use for the first time. */
export const maxClaims = 64;

/** Limits for a member's frame of at most `maxBytes` in a room that knows `knownClients` clientIDs. */
export function frameLimits(maxBytes: number, knownClients: number): ScanLimits {
  return {
    maxBytes,
    maxStructs: 20_000,
    maxRanges: 20_000,
    maxBlocks: knownClients + maxClaims,
    maxNameBytes: 256,
    maxJsonBytes: 64 * 1024,
  };
}

/** For what the server itself stored: its size was judged when it came in, its form is judged again. */
export const storedLimits: ScanLimits = {
  maxBytes: Number.POSITIVE_INFINITY,
  maxStructs: Number.POSITIVE_INFINITY,
  maxRanges: Number.POSITIVE_INFINITY,
  maxBlocks: Number.POSITIVE_INFINITY,
  maxNameBytes: Number.POSITIVE_INFINITY,
  maxJsonBytes: Number.POSITIVE_INFINITY,
};
