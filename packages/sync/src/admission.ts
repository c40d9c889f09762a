/**
 * What the server decided about a connection before the room sees it. It never changes while the
 * socket lives: when somebody's access changes, the socket is closed.
 */
import type { OwnerId } from "./owner.ts";
import type { RoomName } from "./storage.ts";

/** What everybody in the room sees of a person; the client cannot choose any of it. */
export interface PublicUser {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
  readonly colour: string;
  readonly role: string;
}

export interface Admission {
  readonly room: RoomName;
  readonly member: OwnerId;
  readonly sessionId: string;
  readonly access: "write" | "read";
  readonly user: PublicUser;
  /** Schema version of our client's page; a stock client names none. */
  readonly schema?: number | undefined;
  /** Last sequence our client has stored; it then gets only what came after. */
  readonly since?: number | undefined;
}
