/** What the home page shows: one card for each place that a person has in the programme. */
import type { MemberId, Role } from "@zaedno/plan";
import type { Face } from "../../ui/Avatar.tsx";
import type { WaitingSeat } from "../group/group-view.ts";
import type { AddressChange } from "../network/AddressBand.tsx";

interface PlanLink {
  id: string;
  title: string;
  /** The language it is written in. */
  lang: string;
  fictional: boolean;
}

interface Place {
  memberId: MemberId;
  role: Role;
}

export interface GroupPlace extends Place {
  kind: "group";
  groupId: string;
  groupName: string;
  regionName: string;
  plan: PlanLink | null;
  /** Only for facilitators: who waits to be let in. */
  waiting: WaitingSeat[] | null;
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
  programmeId: string;
  scopeName: string;
  groups: GroupCount[];
}

export interface HomeView {
  /** For those who hand out codes: printed sheets lead here no more. */
  moved: AddressChange | null;
  me: Face;
  /** Members of this account whose place has ended. */
  lost: readonly MemberId[];
  places: (GroupPlace | StaffPlace)[];
  /** Groups whose facilitator has not answered yet. */
  waitingFor: { memberId: string; groupName: string; face: Face }[];
}
