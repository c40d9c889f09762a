/** What the trust page knows of the visitor's device and of this installation's https. */

export const systems = ["android", "ios", "windows", "mac", "other"] as const;
export type System = (typeof systems)[number];

export interface TrustView {
  /** Chosen by hand, else as the browser names itself. */
  system: System;
  /** The same page over https; null where this installation has no certificate of its own. */
  secureUrl: string | null;
  /** Seen over https right now. */
  isSecure: boolean;
}
