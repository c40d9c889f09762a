/** What those who run a programme see: regions, groups with counts, people with a post. Never a plan's content. */
import type { MemberId, Role } from "@zaedno/plan";
import type { Face } from "../../ui/Avatar.tsx";
import type { InvitationDetails, InvitationRow, PasswordReset } from "../group/group-view.ts";
import type { PostChoice } from "../links/InviteForm.tsx";
import type { NameInLanguage } from "./name-of-programme.ts";

export interface GroupRow {
  id: string;
  name: string;
  archived: boolean;
  plan: { title: string; lang: string } | null;
  seats: number;
  pending: number;
}

export interface RegionRow {
  id: string;
  name: string;
  archived: boolean;
  groups: readonly GroupRow[];
}

export interface PostRow {
  memberId: MemberId;
  role: Role;
  /** A group's name, a region's, or none for the whole programme. */
  placeName: string;
  groupId: string | null;
  mayEnd: boolean;
}

export interface StaffRow extends Face {
  /** The person's first post; names the person in addresses. */
  memberId: MemberId;
  isMe: boolean;
  posts: readonly PostRow[];
}

export interface StaffDetails extends StaffRow {
  /** Groups that the person can be put into. */
  groups: readonly { id: string; name: string }[];
  password: PasswordReset | null;
  /** The post that is about to be ended, when that was asked. */
  ending: PostRow | null;
}

/** What the page is about just now; the address says it. */
export type ProgrammeTopic =
  | { kind: "overview" }
  | { kind: "add-region" }
  | { kind: "region"; region: RegionRow }
  | { kind: "add-group"; region: RegionRow }
  | { kind: "invite"; posts: readonly PostChoice[]; first: string }
  | { kind: "invitation"; invitation: InvitationDetails }
  | { kind: "person"; person: StaffDetails };

export interface ProgrammeView {
  me: Face;
  programme: NameInLanguage & { id: string; fictional: boolean };
  /** Administrators have the whole, coordinators their regions. */
  isAdmin: boolean;
  regions: readonly RegionRow[];
  staff: readonly StaffRow[];
  invitations: readonly InvitationRow[];
  formKey: string;
  topic: ProgrammeTopic;
}
