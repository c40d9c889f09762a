/** The pages of a programme, for an administrator and a coordinator. */
import type { FullGroup } from "../full-group.ts";
import { goes, type View } from "./view.ts";

const at = ({ places }: FullGroup, search = "") => `/programme/${places.programmeId}${search}`;

export const programmeViews: readonly View[] = [
  { name: "programme", who: "admin", open: (page, { group }) => goes(page, at(group)) },
  { name: "programme of a coordinator", who: "coordinator", open: (page, { group }) => goes(page, at(group)) },
  { name: "new region", who: "admin", open: (page, { group }) => goes(page, at(group, "?do=add-region")) },
  {
    name: "name of a region",
    who: "admin",
    open: (page, { group }) => goes(page, at(group, `?do=region&region=${group.places.regionId}`)),
  },
  {
    name: "new group",
    who: "admin",
    open: (page, { group }) => goes(page, at(group, `?do=add-group&region=${group.places.regionId}`)),
  },
  { name: "inviting staff", who: "admin", open: (page, { group }) => goes(page, at(group, "?do=invite")) },
  {
    name: "invitation to hand over",
    who: "coordinator",
    open: (page, { group }) => goes(page, at(group, `?invitation=${group.staff.invitationId}`)),
  },
  {
    name: "somebody with a post",
    who: "admin",
    open: (page, { group }) => goes(page, at(group, `?person=${group.people.facilitator.memberId}`)),
  },
  {
    name: "end of a post",
    who: "admin",
    async open(page, { group }) {
      const { memberId } = group.people.facilitator;
      await goes(page, at(group, `?person=${memberId}&end=${memberId}`));
    },
  },
];
