/**
 * Why the server closes a socket, and what the client does next. One table for both sides:
 * a code without a reaction does not exist.
 */

export type ClientReaction =
  /** Back off with jitter and connect again; nothing is lost. */
  | "reconnect"
  /** Ask the page for the room's present address, then rebase unsent work. */
  | "reload-room"
  /** Stop writing, keep the unsent work, load the server's copy and offer the difference. */
  | "refused"
  /** Go to sign-in; unsent work stays on the device. */
  | "sign-in"
  /** Access is gone: hand unsent work to the facilitator, then wipe the device's copy. */
  | "leave"
  /** Read only until the page is refreshed. */
  | "update-app";

interface CloseRule {
  readonly code: number;
  readonly reaction: ClientReaction;
  readonly why: string;
}

export const closeCodes = {
  goingAway: { code: 1001, reaction: "reconnect", why: "The server is stopping or restarting." },
  busy: { code: 1013, reaction: "reconnect", why: "The log cannot be written now, or too much waits." },
  malformed: { code: 4400, reaction: "refused", why: "Three messages that no honest client sends." },
  signedOut: { code: 4401, reaction: "sign-in", why: "The session ended or was revoked." },
  accessChanged: { code: 4403, reaction: "reload-room", why: "The role changed: connect again under the new one." },
  removed: { code: 4404, reaction: "leave", why: "Not a member of this plan, or no longer." },
  slow: { code: 4408, reaction: "reconnect", why: "This reader is too slow; it will read from the log." },
  foreignClient: { code: 4409, reaction: "refused", why: "The change names a clientID that belongs to somebody else." },
  epochChanged: { code: 4410, reaction: "reload-room", why: "The document was rebuilt under a new epoch." },
  tooLarge: { code: 4413, reaction: "refused", why: "A message or the document is over its limit." },
  schemaOld: { code: 4426, reaction: "update-app", why: "This page is older than the document." },
  tooMany: { code: 4429, reaction: "reconnect", why: "Too many messages a second." },
} as const satisfies Record<string, CloseRule>;

export type CloseName = keyof typeof closeCodes;
