/** What the pages of a group show: of its people to everybody in it, and the means to manage them to those responsible. */
import type { MemberId, Role } from "@zaedno/plan";
import type { Face } from "../../ui/Avatar.tsx";
import type { LinkView, QrDrawing } from "../links/link-view.ts";

export interface WaitingSeat extends Face {
  memberId: MemberId;
}

export interface CodeView {
  digits: string;
  /** The address in the QR. */
  url: string;
  qr: QrDrawing;
  validTo: string;
  maxSeats: number;
}

/** Who waits, and the code that lets people in. */
export interface DeskView {
  waiting: readonly WaitingSeat[];
  code: CodeView | null;
  /** Seats that are given or asked for. */
  seatsTaken: number;
}

export interface PersonRow extends Face {
  memberId: MemberId;
  role: Role;
  isMe: boolean;
  /** The viewer may change something about this person. */
  isManaged: boolean;
}

/** One person of the group, for somebody responsible for them. */
export interface PersonDetails extends PersonRow {
  since: string;
  mayRemove: boolean;
  /** Roles that the viewer may give instead of the present one. */
  otherRoles: readonly ("member" | "facilitator")[];
  /** "none": no PIN was set yet; null: people of this role have none, or it is not the viewer's matter. */
  pin: { state: "none" | "set" } | { state: "reset"; until: string } | null;
  password: PasswordReset | null;
}

/** How somebody with a forgotten password gets a new one. */
export interface PasswordReset {
  /** The link that was made already. */
  link: LinkView | null;
}

export type InvitedRole = "coordinator" | "facilitator" | "mentor";

export interface InvitationRow {
  id: string;
  role: InvitedRole;
  placeName: string;
  note: string;
  until: string;
}

export interface InvitationDetails extends InvitationRow {
  /** Null when the key of the installation was changed since. */
  link: LinkView | null;
}

/** What a group's page is about just now; the address says it. */
export type GroupTopic =
  | { kind: "overview" }
  | { kind: "settings" }
  | { kind: "invite" }
  | { kind: "invitation"; invitation: InvitationDetails }
  | { kind: "person"; person: PersonDetails }
  /** Asked before somebody is removed. */
  | { kind: "removal"; person: PersonDetails };

export interface GroupView {
  me: Face;
  group: { id: string; name: string; archived: boolean };
  regionName: string;
  /** For those who run the programme. */
  programme: { id: string; name: string } | null;
  role: Role;
  plan: { id: string; title: string; lang: string; opens: boolean } | null;
  people: readonly PersonRow[];
  desk: DeskView | null;
  maySettings: boolean;
  mayArchive: boolean;
  mayInvite: readonly InvitedRole[];
  invitations: readonly InvitationRow[];
  formKey: string;
  topic: GroupTopic;
}
