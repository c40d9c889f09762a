/** What the frame around a plan shows besides the live plan itself. */
import type { SessionPerson } from "../../../collab/index.ts";

export interface PlanFrameView {
  planId: string;
  groupId: string;
  groupName: string;
  regionName: string;
  fictional: boolean;
  me: SessionPerson;
}
