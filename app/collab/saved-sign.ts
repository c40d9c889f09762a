/**
 * What the sign beside the title may say. "Saved" appears only when the server has everything;
 * "kept" says that the change is on this device, and admits it when even that is not so.
 */

export type SavedSign =
  | { readonly kind: "saved" }
  | { readonly kind: "sending"; readonly count: number }
  | {
      readonly kind: "kept";
      readonly count: number;
      /** False: this browser keeps nothing, so the page must stay open until all is sent. */
      readonly onDevice: boolean;
      /** True: the page itself opens without the network too. False: do not close it before all is sent. */
      readonly reload: boolean;
    }
  | { readonly kind: "refused"; readonly count: number };

export interface SavedFacts {
  /** Changes the server has not called durable. */
  readonly unsent: number;
  /** Fields of refused work that wait for a decision. */
  readonly refused: number;
  /** The socket is open and both sides have exchanged what they had. */
  readonly online: boolean;
  /** How long the oldest unsent change has waited for its acknowledgement, in milliseconds. */
  readonly waitedMs: number;
  /** Every unsent change is on the disk of this device. */
  readonly onDevice: boolean;
  readonly reload: boolean;
}

/** After this long without an answer "sending" would be a promise that nobody keeps. */
export const sendingPatienceMs = 5_000;

export const savedAtRest: SavedSign = { kind: "saved" };

/** The sign for these facts; `former` itself when nothing a reader could see has changed. */
export function savedSign(facts: SavedFacts, former: SavedSign): SavedSign {
  const next = signFor(facts);
  return sameSign(former, next) ? former : next;
}

function signFor(facts: SavedFacts): SavedSign {
  if (facts.refused > 0) return { kind: "refused", count: facts.refused };
  if (facts.unsent === 0) return savedAtRest;
  if (facts.online && facts.waitedMs < sendingPatienceMs) return { kind: "sending", count: facts.unsent };
  return { kind: "kept", count: facts.unsent, onDevice: facts.onDevice, reload: facts.reload };
}

function sameSign(a: SavedSign, b: SavedSign): boolean {
  switch (a.kind) {
    case "saved":
      return b.kind === "saved";
    case "sending":
    case "refused":
      return b.kind === a.kind && b.count === a.count;
    case "kept":
      return b.kind === "kept" && b.count === a.count && b.onDevice === a.onDevice && b.reload === a.reload;
  }
}
