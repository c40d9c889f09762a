/** What the home page shows: one card for each place that a person has in the programme. */
import type { MemberId, Role } from "@zaedno/plan";
import type { Face } from "../../ui/Avatar.tsx";

interface PlanLink {
  id: string;
  title: string;
  fictional: boolean;
}

export interface WaitingSeat extends Face {
  memberId: string;
}

export interface CodeView {
  digits: string;
  /** The address in the QR. */
  url: string;
  qr: QrDrawing;
  validTo: string;
}

export interface QrDrawing {
  size: number;
  /** An SVG path of all dark squares. */
  path: string;
}

interface Place {
  memberId: MemberId;
  role: Role;
}

export interface GroupPlace extends Place {
  kind: "group";
  groupName: string;
  regionName: string;
  plan: PlanLink | null;
  /** Only for facilitators: who waits and the open code. */
  desk: { waiting: WaitingSeat[]; code: CodeView | null } | null;
}

export interface GroupCount {
  id: string;
  name: string;
  regionName: string;
  seats: number;
  pending: number;
}

/** Above the groups: counts, never plans. */
export interface StaffPlace extends Place {
  kind: "staff";
  scopeName: string;
  groups: GroupCount[];
}

export interface HomeView {
  me: Face;
  /** Members of this account whose place has ended. */
  lost: readonly MemberId[];
  places: (GroupPlace | StaffPlace)[];
  /** Groups whose facilitator has not answered yet. */
  waitingFor: { memberId: string; groupName: string; face: Face }[];
}
