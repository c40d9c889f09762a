/** What the page behind an invitation or a password link shows. */
import type { InvitedRole } from "../group/group-view.ts";

export type InviteView =
  | {
      kind: "post";
      role: InvitedRole;
      placeName: string;
      regionName: string;
      programmeName: string;
      invitedBy: string;
      takenSymbols: readonly string[];
      /** Somebody with a password is signed in on this browser. */
      present: { email: string; nickname: string; symbol: string } | null;
    }
  | { kind: "password"; email: string }
  /** Used, taken back, run out, or never there. */
  | { kind: "dead" };
